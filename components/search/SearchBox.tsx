import { Search, X } from 'lucide';
import type { JSX, RefObject } from 'preact';
import { Icon } from '../Icon';
import { text } from '../text';
import styles from './SearchBox.module.css';

interface SearchBoxProps {
  readonly query: string;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Id of the list of results, when it is shown; and of the option that Enter opens. */
  readonly listId: string | null;
  readonly activeId: string | null;
  /** The reader asked for the box, and what they type goes elsewhere yet. */
  readonly isCalling: boolean;
  readonly onQuery: (query: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The box. It keeps the focus: the results are walked through with its arrow keys. */
export function SearchBox({ query, field, listId, activeId, isCalling, onQuery, onKey }: SearchBoxProps): JSX.Element {
  return (
    <div class={styles.search}>
      <div class={isCalling ? `${styles.field} ${styles.calling}` : styles.field}>
        <Icon node={Search} />
        <input
          ref={field}
          type="text"
          inputMode="search"
          role="combobox"
          class={styles.input}
          aria-label={text('searchLabel')}
          aria-autocomplete="list"
          aria-expanded={listId !== null}
          aria-controls={listId ?? undefined}
          aria-activedescendant={activeId ?? undefined}
          placeholder={text(isCalling ? 'searchClickHere' : 'search')}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        <output class={query === '' ? 'visually-hidden' : styles.call}>{isCalling && text('searchClickHere')}</output>
        {query !== '' && (
          <button type="button" class={styles.clear} aria-label={text('searchClear')} onClick={() => onQuery('')}>
            <Icon node={X} />
          </button>
        )}
      </div>
    </div>
  );
}
