import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { PathUnderWay } from '../../lib/model/elsewhere';
import type { OpenPage } from '../events';
import { PostLink } from '../PostLink';
import { ProgressBar } from '../ProgressBar';
import { text, textCount } from '../text';
import styles from './ContinueReading.module.css';

interface ContinueReadingProps {
  readonly paths: readonly PathUnderWay[];
  readonly onOpen: OpenPage;
}

/** The paths under way, each with the post to go on with. */
export function ContinueReading({ paths, onOpen }: ContinueReadingProps): JSX.Element {
  return (
    <ul class={styles.list} aria-label={text('continueReading')}>
      {paths.map((path) => (
        <li key={`${path.archive.id} ${path.topic.slug}`} class={styles.path}>
          <p class={styles.where}>
            <strong class={styles.topic}>{path.topic.name}</strong>
            <span class={styles.archive}>{path.archive.name}</span>
          </p>
          {path.next !== null && <NextOf next={path.next} onOpen={onOpen} />}
          <p class={styles.progress}>
            <ProgressBar label={text('progressOf', path.topic.name)} value={path.progress} max={100} thin />
            {text('stepsRead', path.count.read, path.count.steps)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function NextOf({
  next,
  onOpen,
}: {
  readonly next: NonNullable<PathUnderWay['next']>;
  readonly onOpen: OpenPage;
}): JSX.Element {
  const factsId = useId();
  const resume = next.kind === 'resume';
  return (
    <div class={styles.next}>
      <PostLink
        url={next.url}
        onOpen={onOpen}
        class={styles.title}
        label={text(resume ? 'resume' : 'readNext', next.title)}
        describedBy={factsId}
      >
        {next.title}
      </PostLink>
      <p id={factsId} class={styles.kind}>
        {text(resume ? 'resumeShort' : 'readNextShort')}
        {next.minutes !== null && ` · ${textCount('minutes', next.minutes)}`}
      </p>
    </div>
  );
}
