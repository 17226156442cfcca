import type { JSX } from 'preact';
import type { Beginning } from '../../lib/model/beginning';
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
  const name = nameOf(beginning);
  const words = <EntryWords name={name} facts={beginningFacts(beginning)} reason={reasonWords(beginning)} />;
  const topic = beginning.kind === 'post' ? null : beginning.topic;
  if (topic !== null) {
    return (
      <button type="button" class={styles.entry} onClick={() => onTopic(topic)}>
        {words}
      </button>
    );
  }
  const url = beginning.kind === 'post' ? beginning.post.url : beginning.kind === 'series' ? beginning.next : null;
  return (
    <PostLink url={url} onOpen={onOpen} class={styles.entry} label={name}>
      {words}
    </PostLink>
  );
}

function nameOf(beginning: Beginning): string {
  switch (beginning.kind) {
    case 'topic':
      return beginning.topic.name;
    case 'series':
      return beginning.name;
    case 'post':
      return beginning.post.title;
  }
}

function keyOf(beginning: Beginning): string {
  switch (beginning.kind) {
    case 'topic':
      return beginning.topic.slug;
    case 'series':
      return beginning.topic?.slug ?? beginning.next;
    case 'post':
      return beginning.post.url ?? beginning.post.title;
  }
}
