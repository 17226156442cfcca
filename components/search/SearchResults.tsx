import { CircleAlert, Hourglass, SearchX } from 'lucide';
import type { JSX } from 'preact';
import { FOUND_KINDS, type Found, type FoundKind, type SearchAnswer, type SearchScope } from '../../lib/model/search';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Notice } from '../Notice';
import { ProgressBar } from '../ProgressBar';
import { text, textCount, type MessageKey } from '../text';
import { FoundRow } from './FoundRow';
import styles from './SearchResults.module.css';

const GROUPS: Record<FoundKind, MessageKey> = {
  post: 'searchGroup_post',
  item: 'searchGroup_item',
  highlight: 'searchGroup_highlight',
  note: 'searchGroup_note',
};

export interface SearchResultsProps {
  readonly answer: SearchAnswer;
  readonly scope: SearchScope;
  /** Of the list of options; each option's id is this and its place. */
  readonly listId: string;
  /** The place of the option that Enter opens. */
  readonly active: number;
  /** So many of the results are drawn. */
  readonly rows: number;
  readonly onOpen: (found: Found, how: { readonly newTab: boolean }) => void;
  readonly onScope: (scope: SearchScope) => void;
}

/** The results by kind; what is wrong with a filter, and that nothing was found, in words. */
export function SearchResults({
  answer,
  scope,
  listId,
  active,
  rows,
  onOpen,
  onScope,
}: SearchResultsProps): JSX.Element {
  const { found, posts, problems, completeness } = answer;
  const drawn = found.slice(0, rows);
  const shownPosts = found.filter(({ kind }) => kind === 'post').length;
  return (
    <div class={styles.results}>
      {problems.map(({ code, filter }) => (
        <Notice key={`${code} ${filter}`} icon={CircleAlert} look="caution">
          {text(`searchProblem_${code}`, filter)}
        </Notice>
      ))}
      {completeness.kind === 'indexing' && (
        <Notice
          icon={Hourglass}
          action={
            <ProgressBar label={text('searchIndexingLabel')} value={completeness.done} max={completeness.total} thin />
          }
        >
          {text('searchIndexing', completeness.done, completeness.total)}
        </Notice>
      )}
      <output class="visually-hidden">
        {found.length === 0 ? text('searchNothing') : textCount('searchFound', found.length)}
      </output>
      {found.length === 0 && problems.length === 0 && <Nothing scope={scope} onScope={onScope} />}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- rows of rich text, which no select holds */}
      <div role="listbox" id={listId} aria-label={text('searchResults')}>
        {FOUND_KINDS.map((kind) => (
          <Group key={kind} kind={kind} {...{ listId, active, onOpen }} found={drawn} showArchive={scope === 'all'} />
        ))}
      </div>
      {posts > shownPosts && <p class={styles.more}>{text('searchPostsMore', shownPosts, posts)}</p>}
    </div>
  );
}

interface GroupProps extends Pick<SearchResultsProps, 'listId' | 'active' | 'onOpen'> {
  readonly kind: FoundKind;
  readonly found: readonly Found[];
  readonly showArchive: boolean;
}

function Group({ kind, found, listId, active, showArchive, onOpen }: GroupProps): JSX.Element | null {
  if (!found.some((one) => one.kind === kind)) return null;
  const nameId = `${listId}-${kind}`;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- groups of rich text, which no select holds
    <div role="group" aria-labelledby={nameId} class={styles.group}>
      <h2 id={nameId} class={styles.name}>
        {text(GROUPS[kind])}
      </h2>
      {found.map((one, at) =>
        one.kind === kind ? (
          <FoundRow
            key={one.kind === 'post' ? one.url : one.id}
            id={`${listId}-${at}`}
            found={one}
            isActive={at === active}
            showArchive={showArchive}
            onOpen={(how) => onOpen(one, how)}
          />
        ) : null,
      )}
    </div>
  );
}

function Nothing({ scope, onScope }: Pick<SearchResultsProps, 'scope' | 'onScope'>): JSX.Element {
  return (
    <div class={styles.nothing}>
      <Icon node={SearchX} size={28} />
      <p class={styles.nothingTitle}>{text(scope === 'archive' ? 'searchNothingHere' : 'searchNothing')}</p>
      <p class={styles.hint}>{text('searchNothingHint')}</p>
      {scope === 'archive' && <Button onClick={() => onScope('all')}>{text('searchEverywhere')}</Button>}
    </div>
  );
}
