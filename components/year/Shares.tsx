import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { YearShare } from '../../lib/model/year';
import { textCount, textFacts } from '../text';
import styles from './Shares.module.css';

interface SharesProps {
  readonly title: string;
  readonly shares: readonly YearShare[];
  readonly nameOf: (share: YearShare) => string;
  readonly hrefOf: (share: YearShare) => string;
}

/** What was finished, by archive or topic: a bar each, as long as its part of the largest, and the figure in words. */
export function Shares({ title, shares, nameOf, hrefOf }: SharesProps): JSX.Element | null {
  const headingId = useId();
  const most = Math.max(1, ...shares.map(({ finished }) => finished));
  if (shares.length === 0) return null;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} class={styles.heading}>
        {title}
      </h2>
      <ul class={styles.list}>
        {shares.map((share) => (
          <li key={hrefOf(share)}>
            <div class={styles.words}>
              <a href={hrefOf(share)} class={styles.name} dir="auto">
                {nameOf(share)}
              </a>
              <span class={styles.facts}>
                {textFacts([
                  textCount('finishedCount', share.finished),
                  ...(share.minutes === 0 ? [] : [textCount('minutes', share.minutes)]),
                ])}
              </span>
            </div>
            <span class={styles.track} aria-hidden="true">
              <span class={styles.bar} style={{ inlineSize: `${(share.finished / most) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
