import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Guide } from '../../lib/model/guide';
import type { QuotedStatement, Statement } from '../../lib/model/statement';
import { titlesIn } from '../../lib/model/view';
import type { OpenPage } from '../events';
import { PostLink } from '../PostLink';
import { text } from '../text';
import { LineSource } from './LineSource';
import styles from './StatementList.module.css';

/** What to do, or to avoid: the list's marks show it. */
export type Sense = 'do' | 'avoid';

interface StatementListProps {
  readonly statements: readonly Statement[];
  readonly sense: Sense;
  readonly guide: Guide;
  readonly onOpen: OpenPage;
  readonly onHide: (texts: readonly string[]) => void;
}

/** Sentences of a guide with the post they come from. */
export function StatementList({ statements, sense, ...props }: StatementListProps): JSX.Element {
  return (
    <ul class={`${styles.list} ${styles[sense]}`}>
      {statements.map((statement) => (
        <StatementRow key={statement.text} statement={statement} {...props} />
      ))}
    </ul>
  );
}

type StatementRowProps = Pick<StatementListProps, 'guide' | 'onOpen' | 'onHide'> & { readonly statement: Statement };

function StatementRow({ statement, guide, onOpen, onHide }: StatementRowProps): JSX.Element {
  const wordsId = useId();
  return (
    <li class={styles.item}>
      <p id={wordsId} dir="auto">
        {statement.text}
      </p>
      {statement.kind === 'mined' ? (
        <LineSource
          line={statement}
          guide={guide}
          of={wordsId}
          onOpen={onOpen}
          onHide={() => onHide([statement.text])}
        />
      ) : (
        <StatementSource statement={statement} guide={guide} onOpen={onOpen} />
      )}
    </li>
  );
}

type StatementSourceProps = Pick<StatementListProps, 'guide' | 'onOpen'> & { readonly statement: QuotedStatement };

/** The post that says so. The topic page as a whole is named once, at the definition. */
function StatementSource({ statement: { source }, guide, onOpen }: StatementSourceProps): JSX.Element | null {
  if (source === null || source === guide.source) return null;
  const title = titlesIn(guide)(source);
  return (
    <PostLink url={source} onOpen={onOpen} class={`${styles.source} ${styles.link}`}>
      {title === null ? text('source') : text('saidIn', title)}
    </PostLink>
  );
}
