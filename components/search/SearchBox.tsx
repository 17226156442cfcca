import { Search, X } from 'lucide';
import type { JSX, RefObject } from 'preact';
import type { SearchScope } from '../../lib/model/search';
import { Icon } from '../Icon';
import { text } from '../text';
import styles from './SearchBox.module.css';

interface SearchBoxProps {
  readonly query: string;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Id of the list of results, when it is shown; and of the option that Enter opens. */
  readonly listId: string | null;
  readonly activeId: string | null;
  /** Null where there is no choice. */
  readonly scope: SearchScope | null;
  readonly onQuery: (query: string) => void;
  readonly onScope: (scope: SearchScope) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The box, and where to search. It keeps the focus: the results are walked through with its arrow keys. */
export function SearchBox({
  query,
  field,
  listId,
  activeId,
  scope,
  onQuery,
  onScope,
  onKey,
}: SearchBoxProps): JSX.Element {
  return (
    <search class={styles.search}>
      <div class={styles.field}>
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
          placeholder={text('search')}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        {query !== '' && (
          <button type="button" class={styles.clear} aria-label={text('searchClear')} onClick={() => onQuery('')}>
            <Icon node={X} />
          </button>
        )}
      </div>
      {scope !== null && (
        <fieldset class={styles.scope}>
          <legend class="visually-hidden">{text('searchScope')}</legend>
          {(['archive', 'all'] as const).map((one) => (
            <label key={one} class={one === scope ? `${styles.choice} ${styles.chosen}` : styles.choice}>
              <input
                type="radio"
                class="visually-hidden"
                name="search-scope"
                checked={one === scope}
                onChange={() => onScope(one)}
              />
              {text(one === 'archive' ? 'searchHere' : 'searchAll')}
            </label>
          ))}
        </fieldset>
      )}
    </search>
  );
}
