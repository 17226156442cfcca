import type { JSX } from 'preact';
import type { Guide } from '../../lib/model/guide';
import { text } from '../text';
import { guideOrigin } from './guideOrigin';
import styles from './OriginBadge.module.css';

const WORDS = {
  published: { name: 'guidePublished', why: 'guidePublishedWhy' },
  compiled: { name: 'guideCompiled', why: 'guideCompiledWhy' },
  mixed: { name: 'guideMixed', why: 'guideMixedWhy' },
} as const;

/** Whether the archive says this or Waymark compiled it. */
export function OriginBadge({ guide }: { readonly guide: Guide }): JSX.Element {
  const origin = guideOrigin(guide);
  return (
    <span class={`${styles.badge} ${styles[origin]}`} title={text(WORDS[origin].why)}>
      {text(WORDS[origin].name)}
    </span>
  );
}
