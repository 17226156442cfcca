import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { BrandMark } from '../brand/BrandMark';
import { byReader } from '../card/readersOwn';
import { useEscape } from '../card/useEscape';
import { text, textDirection, textLanguage } from '../text';

interface PickBarProps {
  readonly onCancel: () => void;
}

/** Says what to do while the reader picks the article, and how to stop. */
export function PickBar({ onCancel }: PickBarProps): JSX.Element {
  const bar = useRef<HTMLElement>(null);
  useEscape(bar, onCancel);
  return (
    <section ref={bar} class="pick place" dir={textDirection()} lang={textLanguage()} aria-label={text('pickRegion')}>
      <BrandMark size={18} />
      <output class="words">{text('pickHow')}</output>
      <button type="button" class="button outline" data-takes-away onClick={byReader(onCancel)}>
        {text('cancel')}
      </button>
    </section>
  );
}
