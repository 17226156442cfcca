import type { JSX } from 'preact';
import type { Guide } from '../../lib/model/guide';
import type { Statement } from '../../lib/model/statement';
import type { OpenPage } from '../events';
import { PostLink } from '../PostLink';
import { statementText, type Sense } from '../statementText';
import { text } from '../text';
import styles from './StatementList.module.css';

interface StatementListProps {
  readonly statements: readonly Statement[];
  readonly sense: Sense;
  readonly guide: Guide;
  readonly onOpen: OpenPage;
}

/** Sentences of a guide: quotes with the post they come from, and general ones marked as such. */
export function StatementList({ statements, sense, guide, onOpen }: StatementListProps): JSX.Element {
  return (
    <ul class={`${styles.list} ${styles[sense]}`}>
      {statements.map((statement) => {
        const words = statementText(statement, sense);
        return (
          <li key={words} class={styles.item}>
            <p dir="auto">{words}</p>
            <StatementSource statement={statement} guide={guide} onOpen={onOpen} />
          </li>
        );
      })}
    </ul>
  );
}

type StatementSourceProps = Pick<StatementListProps, 'guide' | 'onOpen'> & { readonly statement: Statement };

/** The post that says so. The topic page as a whole is named once, at the definition. */
function StatementSource({ statement, guide, onOpen }: StatementSourceProps): JSX.Element | null {
  if (statement.kind === 'general') return <p class={styles.source}>{text('generalAdvice')}</p>;
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
