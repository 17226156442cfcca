import type { JSX } from 'preact';
import type { Guide } from '../../lib/model/guide';
import { Hint } from '../Hint';
import { text } from '../text';
import { guideOrigin } from './guideOrigin';
import styles from './OriginBadge.module.css';

const WORDS = {
  published: { name: 'guidePublished', why: 'guidePublishedWhy' },
  compiled: { name: 'guideCompiled', why: 'guideCompiledWhy' },
  own: { name: 'ownPath', why: 'ownPathWhy' },
  edited: { name: 'guideEdited', why: 'guideEditedWhy' },
  mixed: { name: 'guideMixed', why: 'guideMixedWhy' },
} as const;

/** Whether the archive says this or Waymark compiled it, and what that means. */
export function OriginBadge({ guide }: { readonly guide: Guide }): JSX.Element {
  const origin = guideOrigin(guide);
  return (
    <Hint why={text(WORDS[origin].why)} class={`${styles.badge} ${styles[origin]}`}>
      {text(WORDS[origin].name)}
    </Hint>
  );
}
