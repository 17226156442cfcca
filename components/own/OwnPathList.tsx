import type { JSX } from 'preact';
import { useContext, useId } from 'preact/hooks';
import type { ShownOwnPath } from '../../lib/model/ownPath';
import { Button } from '../Button';
import type { OpenPage } from '../events';
import { PostLink } from '../PostLink';
import { ProgressBar } from '../ProgressBar';
import { text, textCount } from '../text';
import { OpenPathButton } from './OpenPathDialog';
import { OwnPathsContext } from './ownPathsContext';
import styles from './OwnPathList.module.css';

/**
 * The paths that the reader has made, each with how far they are and the next post. Where there is none, only the way
 * to open one.
 */
export function OwnPathList({ onOpen }: { readonly onOpen: OpenPage }): JSX.Element | null {
  const shown = useContext(OwnPathsContext);
  const titleId = useId();
  if (shown === null) return null;
  if (shown.paths.length === 0) return <OpenPathButton />;
  return (
    <section class={styles.paths} aria-labelledby={titleId}>
      <h2 id={titleId} class={styles.title}>
        {text('ownPaths')}
      </h2>
      <ul class={styles.list}>
        {shown.paths.map((path) => (
          <OwnPathRow key={path.id} path={path} onOpen={onOpen} onShow={() => shown.onShowPath(path)} />
        ))}
      </ul>
      <OpenPathButton />
    </section>
  );
}

interface OwnPathRowProps {
  readonly path: ShownOwnPath;
  readonly onOpen: OpenPage;
  readonly onShow: () => void;
}

function OwnPathRow({ path: { topic, progress, count, next }, onOpen, onShow }: OwnPathRowProps): JSX.Element {
  return (
    <li class={styles.row}>
      <Button look="quiet" onClick={onShow}>
        <span dir="auto">{topic.name}</span>
      </Button>
      {next !== null && (
        <PostLink
          url={next.url}
          onOpen={onOpen}
          class={styles.next}
          label={text(next.kind === 'resume' ? 'resume' : 'readNext', next.title)}
        >
          {next.title}
        </PostLink>
      )}
      <p class={styles.progress}>
        <ProgressBar label={text('progressOf', topic.name)} value={progress} max={100} thin />
        {textCount('stepsRead', count.steps, count.read)}
      </p>
    </li>
  );
}
