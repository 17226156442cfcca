import type { JSX } from 'preact';
import { readingShare } from '../../lib/model/reading';
import { stepsRead, type TopicView } from '../../lib/model/view';
import { text, textCount, textPercent } from '../text';
import styles from './TopicProgress.module.css';

/** How far the reader is on the path: a bar with a part for each step. Nothing where there is no path. */
export function TopicProgress({ view }: { readonly view: TopicView }): JSX.Element | null {
  if (view.steps.length === 0) return null;
  return (
    <div class={styles.progress}>
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native progress element has no parts
        role="progressbar"
        aria-label={text('topicProgress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={view.progress}
        class={styles.bar}
      >
        {view.steps.map((step) => (
          <span key={step.url ?? step.title} class={styles.part}>
            <span class={styles.filled} style={{ inlineSize: `${readingShare(step.state) * 100}%` }} />
          </span>
        ))}
      </div>
      <p class={styles.words}>
        <span>{textCount('stepsRead', view.steps.length, stepsRead(view))}</span>
        <span>{textPercent(view.progress)}</span>
      </p>
    </div>
  );
}
