import { CircleAlert, Hourglass, SearchX } from 'lucide';
import type { JSX } from 'preact';
import type { Found, SearchAnswer, SearchScope, SearchState } from '../../lib/model/search';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Notice } from '../Notice';
import { ProgressBar } from '../ProgressBar';
import { text, textCount, type MessageKey } from '../text';
import { FoundRow } from './FoundRow';
import styles from './SearchResults.module.css';

const GROUPS = {
  post: 'searchGroup_post',
  partial: 'searchGroup_partial',
  item: 'searchGroup_item',
  highlight: 'searchGroup_highlight',
  note: 'searchGroup_note',
} satisfies Record<string, MessageKey>;
type GroupName = keyof typeof GROUPS;

function groupOf(found: Found): GroupName {
  return found.kind === 'post' && !found.isWhole ? 'partial' : found.kind;
}

export interface SearchResultsProps {
  readonly answer: SearchAnswer;
  readonly scope: SearchScope;
  readonly here: SearchState['here'];
  /** Of the list of options; each option's id is this and its place. */
  readonly listId: string;
  /** The place of the option that Enter opens. */
  readonly active: number;
  /** How many of the results are drawn. */
  readonly rows: number;
  readonly onOpen: (found: Found, how: { readonly newTab: boolean }) => void;
  readonly onScope: (scope: SearchScope) => void;
}

/** The results by kind; what is wrong with a filter, and that nothing was found, in words. */
export function SearchResults({
  answer,
  scope,
  here,
  listId,
  active,
  rows,
  onOpen,
  onScope,
}: SearchResultsProps): JSX.Element {
  const { found, posts, problems, completeness } = answer;
  const drawn = found.slice(0, rows);
  const archives = new Map(found.map(({ archive }) => [archive.id, archive]));
  const [only] = archives.size === 1 ? archives.values() : [];
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
      {only !== undefined && only.id !== here?.id && <p class={styles.more}>{text('searchAllFrom', only.name)}</p>}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- rows of rich text, which no select holds */}
      <div role="listbox" id={listId} aria-label={text('searchResults')}>
        {(Object.keys(GROUPS) as GroupName[]).map((name) => (
          <Group key={name} name={name} {...{ listId, active, onOpen }} found={drawn} showArchive={archives.size > 1} />
        ))}
      </div>
      {posts > shownPosts && <p class={styles.more}>{text('searchPostsMore', shownPosts, posts)}</p>}
    </div>
  );
}

interface GroupProps extends Pick<SearchResultsProps, 'listId' | 'active' | 'onOpen'> {
  readonly name: GroupName;
  readonly found: readonly Found[];
  readonly showArchive: boolean;
}

function Group({ name, found, listId, active, showArchive, onOpen }: GroupProps): JSX.Element | null {
  if (!found.some((one) => groupOf(one) === name)) return null;
  const nameId = `${listId}-${name}`;
  const look = name === 'partial' ? `${styles.group} ${styles.partial}` : styles.group;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- groups of rich text, which no select holds
    <div role="group" aria-labelledby={nameId} class={look}>
      {/* No heading: within a list of options are options and groups of them alone. */}
      <div id={nameId} class={styles.name}>
        {text(GROUPS[name])}
      </div>
      {found.map((one, at) =>
        groupOf(one) === name ? (
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
      <h2 class={styles.nothingTitle}>{text(scope === 'archive' ? 'searchNothingHere' : 'searchNothing')}</h2>
      <p class={styles.hint}>{text('searchNothingHint')}</p>
      {scope === 'archive' && <Button onClick={() => onScope('all')}>{text('searchEverywhere')}</Button>}
    </div>
  );
}
