import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { PathUnderWay, PostUnderWay, UnderWay } from '../../lib/model/elsewhere';
import type { NextStep } from '../../lib/model/view';
import type { OpenPage } from '../events';
import { PostLink } from '../PostLink';
import { ProgressBar } from '../ProgressBar';
import { text, textCount, textFacts, textPercent } from '../text';
import styles from './ContinueReading.module.css';

interface ContinueReadingProps {
  /** The list's name. */
  readonly label: string;
  readonly underWay: readonly UnderWay[];
  /** They are all of the archive whose name stands above. */
  readonly unnamed?: boolean;
  readonly onOpen: OpenPage;
}

/**
 * What the reader has begun: each post with what is left of it and what they marked in it, then its path's next step.
 */
export function ContinueReading({ label, underWay, unnamed = false, onOpen }: ContinueReadingProps): JSX.Element {
  return (
    <ul class={styles.list} aria-label={label}>
      {underWay.map(({ archive, topic, post, path }) => (
        <li key={post?.url ?? `${archive.id} ${topic?.slug}`} class={styles.entry}>
          {(topic !== null || !unnamed) && (
            <p class={styles.where}>
              {topic !== null && <strong class={styles.topic}>{topic.name}</strong>}
              {!unnamed && <span class={styles.archive}>{archive.name}</span>}
            </p>
          )}
          {post !== null && <Begun post={post} onOpen={onOpen} />}
          {path !== null && path.next !== null && <Next next={path.next} isSecond={post !== null} onOpen={onOpen} />}
          {path !== null && topic !== null && <Progress path={path} topic={topic.name} />}
        </li>
      ))}
    </ul>
  );
}

function Begun({ post, onOpen }: { readonly post: PostUnderWay; readonly onOpen: OpenPage }): JSX.Element {
  const factsId = useId();
  const { title, url, percent, minutes, highlights, notes } = post;
  const facts = [
    text('stateReading', textPercent(percent)),
    ...(minutes === null ? [] : [textCount('minutesLeft', minutes)]),
    ...(highlights === 0 ? [] : [textCount('highlights', highlights)]),
    ...(notes === 0 ? [] : [textCount('notes', notes)]),
  ];
  return (
    <div class={styles.post}>
      <PostLink url={url} onOpen={onOpen} class={styles.first} label={text('resume', title)} describedBy={factsId}>
        {title}
      </PostLink>
      <p id={factsId} class={styles.facts}>
        {textFacts(facts)}
      </p>
    </div>
  );
}

interface NextProps {
  readonly next: NextStep;
  /** It comes after the post under way. */
  readonly isSecond: boolean;
  readonly onOpen: OpenPage;
}

function Next({ next, isSecond, onOpen }: NextProps): JSX.Element {
  const factsId = useId();
  const isBegun = next.kind === 'resume';
  const label = text(isBegun ? 'resume' : 'readNext', next.title);
  const facts = textFacts([
    text(isBegun ? 'resumeShort' : 'readNextShort'),
    ...(next.minutes === null ? [] : [textCount(isBegun ? 'minutesLeft' : 'minutes', next.minutes)]),
  ]);
  const link = (
    <PostLink
      url={next.url}
      onOpen={onOpen}
      class={isSecond ? styles.second : styles.first}
      label={label}
      describedBy={factsId}
    >
      {next.title}
    </PostLink>
  );
  const words = (
    <p id={factsId} class={styles.facts}>
      {facts}
    </p>
  );
  return isSecond ? (
    <div class={styles.after}>
      {words}
      {link}
    </div>
  ) : (
    <div class={styles.post}>
      {link}
      {words}
    </div>
  );
}

function Progress({ path, topic }: { readonly path: PathUnderWay; readonly topic: string }): JSX.Element {
  return (
    <p class={styles.progress}>
      <ProgressBar label={text('progressOf', topic)} value={path.progress} max={100} thin />
      {textCount('stepsRead', path.count.steps, path.count.read)}
    </p>
  );
}
