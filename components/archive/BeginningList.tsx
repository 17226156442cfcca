import type { JSX } from 'preact';
import type { Beginning } from '../../lib/model/beginning';
import type { PostRef } from '../../lib/model/post';
import type { Topic } from '../../lib/model/topic';
import type { OpenPage } from '../events';
import { PostLink } from '../PostLink';
import { text } from '../text';
import { beginningFacts, reasonWords } from './beginningText';
import { EntryWords } from './EntryWords';
import styles from './BeginningList.module.css';

interface BeginningListProps {
  readonly beginnings: readonly Beginning[];
  readonly onOpen: OpenPage;
  readonly onTopic: (topic: Topic) => void;
}

/** Where to begin: topics, series and posts, each with why. */
export function BeginningList({ beginnings, onOpen, onTopic }: BeginningListProps): JSX.Element {
  return (
    <ul class={styles.list} aria-label={text('whereToBegin')}>
      {beginnings.map((beginning) => (
        <li key={keyOf(beginning)}>
          <Entry beginning={beginning} onOpen={onOpen} onTopic={onTopic} />
        </li>
      ))}
    </ul>
  );
}

type EntryProps = Pick<BeginningListProps, 'onOpen' | 'onTopic'> & { readonly beginning: Beginning };

function Entry({ beginning, onOpen, onTopic }: EntryProps): JSX.Element {
  const words = { facts: beginningFacts(beginning), reason: reasonWords(beginning) };
  if (beginning.kind === 'topic') {
    const { topic } = beginning;
    return (
      <button type="button" class={styles.entry} onClick={() => onTopic(topic)}>
        <EntryWords name={topic.name} {...words} />
      </button>
    );
  }
  const { url, title } = pageOf(beginning);
  return (
    <PostLink url={url} onOpen={onOpen} class={styles.entry} inParts>
      <EntryWords name={title} {...words} />
    </PostLink>
  );
}

function pageOf(beginning: Exclude<Beginning, { kind: 'topic' }>): PostRef {
  return beginning.kind === 'post' ? beginning.post : beginning.page;
}

function keyOf(beginning: Beginning): string {
  if (beginning.kind === 'topic') return beginning.topic.slug;
  const { url, title } = pageOf(beginning);
  return url ?? title;
}
