import type { JSX } from 'preact';
import { text, textDirection, textLanguage } from '../text';

/** Beside a highlight whose note is being written: where the reader's keys go, and the way back. */
export function KeysBar(): JSX.Element {
  return (
    <div class="bar keys" dir={textDirection()} lang={textLanguage()}>
      <span>{text('keysGoToNote')}</span>
    </div>
  );
}
