import type { JSX } from 'preact';
import type { Guide } from '../../lib/model/guide';
import type { Statement } from '../../lib/model/statement';
import type { OpenPage } from '../events';
import { PostLink } from '../PostLink';
import { text } from '../text';
import styles from './StatementList.module.css';

/** What to do, or to avoid: the list's marks show it. */
export type Sense = 'do' | 'avoid';

interface StatementListProps {
  readonly statements: readonly Statement[];
  readonly sense: Sense;
  readonly guide: Guide;
  readonly onOpen: OpenPage;
}

/** Sentences of a guide with the post they come from. */
export function StatementList({ statements, sense, guide, onOpen }: StatementListProps): JSX.Element {
  return (
    <ul class={`${styles.list} ${styles[sense]}`}>
      {statements.map((statement) => (
        <li key={statement.text} class={styles.item}>
          <p dir="auto">{statement.text}</p>
          <StatementSource statement={statement} guide={guide} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

type StatementSourceProps = Pick<StatementListProps, 'guide' | 'onOpen'> & { readonly statement: Statement };

/** The post that says so. The topic page as a whole is named once, at the definition. */
function StatementSource({ statement, guide, onOpen }: StatementSourceProps): JSX.Element | null {
  const { source } = statement;
  if (source === null || source === guide.source) return null;
  const posts = [...guide.steps.content, ...guide.more, ...guide.references.content];
  const title = posts.find((post) => post.url === source)?.title;
  return (
    <PostLink url={source} onOpen={onOpen} class={`${styles.source} ${styles.link}`}>
      {title === undefined ? text('source') : text('saidIn', title)}
    </PostLink>
  );
}
