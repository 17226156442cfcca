import { ChevronRight } from 'lucide';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { hashOf, type ArchiveLine } from '../../lib/model/library';
import { Icon } from '../Icon';
import { ProgressBar } from '../ProgressBar';
import { text, textCount, textDate, textFacts } from '../text';
import { NothingHere } from './NothingHere';
import { ViewHead } from './ViewHead';
import styles from './ArchivesView.module.css';

/** The archives that the reader follows, with what they have read of each. */
export function ArchivesView({ archives }: { readonly archives: readonly ArchiveLine[] }): JSX.Element {
  return (
    <>
      <ViewHead title={text('libraryPart_archives')} />
      {archives.length === 0 && <NothingHere title={text('noArchives')} words={text('archivesEmpty')} />}
      <ul class={styles.list} aria-label={text('libraryPart_archives')}>
        {archives.map((line) => (
          <Line key={line.archive.id} line={line} />
        ))}
      </ul>
    </>
  );
}

function Line({ line }: { readonly line: ArchiveLine }): JSX.Element {
  const factsId = useId();
  const { archive, posts, topics, read, newest } = line;
  const facts = [
    textCount('posts', posts),
    ...(topics === 0 ? [] : [textCount('topics', topics)]),
    ...(newest === null ? [] : [text('newestPost', textDate(newest))]),
  ];
  return (
    <li class={styles.line}>
      <div class={styles.words}>
        <a
          class={styles.name}
          href={hashOf({ view: 'archive', archive: archive.id })}
          aria-describedby={factsId}
          dir="auto"
        >
          {archive.name}
        </a>
        <p id={factsId} class={styles.facts}>
          {textFacts(facts)}
        </p>
      </div>
      {read > 0 && (
        <span class={styles.progress}>
          <ProgressBar label={text('progressOf', archive.name)} value={read} max={Math.max(read, posts)} thin />
          {text('postsRead', read)}
        </span>
      )}
      <Icon node={ChevronRight} size={16} directional />
    </li>
  );
}
