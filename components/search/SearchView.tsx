import { CircleAlert } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Found, SearchScope, SearchState } from '../../lib/model/search';
import { Notice } from '../Notice';
import { text } from '../text';
import { useHasKeys } from '../useHasKeys';
import { ScopeChoice } from './ScopeChoice';
import { SearchBox } from './SearchBox';
import { Searching } from './Searching';
import { SearchResults } from './SearchResults';
import { SearchSuggestions } from './SearchSuggestions';
import { usePaused } from './usePaused';
import styles from './SearchView.module.css';

/**
 * What a panel shows of the results before one scrolls: with more, typing on would be held up by rows that nobody sees.
 */
const ROWS_IN_SIGHT = 10;

export interface SearchEvents {
  readonly onQuery: (query: string) => void;
  readonly onScope: (scope: SearchScope) => void;
  /** The box was entered: suggestions may be wanted. */
  readonly onEnter: () => void;
  readonly onOpen: (found: Found, how: { readonly newTab: boolean }) => void;
}

interface SearchViewProps extends SearchEvents {
  readonly state: SearchState;
  /** Raised each time the reader asks for the box by a key: it is focused then. */
  readonly wishes: number;
  /** Beside the box. */
  readonly aside?: ComponentChildren;
  /** What is shown while nothing is searched. */
  readonly children: ComponentChildren;
}

/** The search box over a surface; its results stand in the surface's place while something is asked. */
export function SearchView({
  state,
  wishes,
  aside,
  children,
  onQuery,
  onScope,
  onEnter,
  onOpen,
}: SearchViewProps): JSX.Element {
  const { query, answer, here, failed } = state;
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [focused, setFocused] = useState(false);
  const hasKeys = useHasKeys(field);
  const [isWished, setIsWished] = useState(false);
  const [active, setActive] = useState(0);
  const found = answer?.found ?? [];
  const at = Math.min(active, found.length - 1);
  const isAsking = query.trim() !== '';
  const isPaused = usePaused(query);
  const rows = isPaused || active > 0 ? found.length : ROWS_IN_SIGHT;
  const scope = here === null ? 'all' : state.scope;
  useEffect(() => {
    if (wishes === 0) return;
    field.current?.focus();
    field.current?.select();
    setIsWished(true);
  }, [wishes]);
  useEffect(() => {
    if (hasKeys) setIsWished(false);
  }, [hasKeys, isWished]);
  const activeId = isAsking && found.length > 0 ? `${listId}-${at}` : null;
  // A new answer may move the row that the keys have reached: the rows above it get the place on a path, say. While one
  // types the first is the active one, and nothing is laid out in the task that makes the rows.
  useEffect(() => {
    if (active > 0) document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, at, listId, answer]);

  const move = (place: number): void => {
    setActive(place);
    // Above the first there are notices and the group's name.
    if (place === 0) window.scrollTo({ top: 0 });
  };
  const ask = (typed: string): void => {
    move(0);
    onQuery(typed);
    field.current?.focus();
  };
  // Each letter is drawn at once, and the rows only when there is another answer.
  const results = useMemo(
    () => answer && <SearchResults {...{ answer, scope, here, listId, onOpen, onScope, rows }} active={at} />,
    [answer, scope, here, listId, onOpen, onScope, rows, at],
  );
  const answerKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // Keys of an input method's own list are not ours.
    if (event.isComposing) return;
    // Home and End alone are the text's.
    if (event.ctrlKey && event.key === 'Home') move(0);
    else if (event.ctrlKey && event.key === 'End') move(Math.max(0, found.length - 1));
    else if (step !== undefined && found.length > 0) move((at + step + found.length) % found.length);
    else if (event.key === 'Enter' && isAsking && found[at] !== undefined)
      onOpen(found[at], { newTab: event.ctrlKey || event.metaKey });
    else if (event.key === 'Escape' && query !== '') ask('');
    else if (event.key === 'Escape') field.current?.blur();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <search
        class={styles.bar}
        onFocusIn={({ target }) => {
          if (focused || target !== field.current) return;
          onEnter();
          setFocused(true);
        }}
        onFocusOut={({ currentTarget, relatedTarget }) => {
          // The Tab key goes on from the box, past what stands beside it, to its suggestions, which are there as long.
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setFocused(false);
        }}
      >
        <div class={styles.asking}>
          <SearchBox
            query={query}
            field={field}
            listId={isAsking && answer !== null ? listId : null}
            activeId={activeId}
            isCalling={isWished && !hasKeys}
            onQuery={ask}
            onKey={answerKey}
          />
          {aside}
        </div>
        {/* Not before something is asked: it is a line more, which would come and go with the focus. */}
        {here !== null && isAsking && <ScopeChoice scope={scope} onScope={onScope} />}
        {focused && !isAsking && (
          <SearchSuggestions suggestions={state.suggestions} onChoose={ask} onLeave={() => field.current?.focus()} />
        )}
      </search>
      {isAsking && (
        <main class={styles.below}>
          <h1 class="visually-hidden">{text('searchResults')}</h1>
          {failed && (
            <Notice icon={CircleAlert} look="caution">
              {text('searchFailed')}
            </Notice>
          )}
          {answer === null && !failed && <Searching />}
          {results}
        </main>
      )}
      {!isAsking && children}
    </>
  );
}
