import type { JSX } from 'preact';
import type { SearchScope } from '../../lib/model/search';
import { text } from '../text';
import styles from './ScopeChoice.module.css';

interface ScopeChoiceProps {
  readonly scope: SearchScope;
  readonly onScope: (scope: SearchScope) => void;
}

/** Where to search: in the blog at hand, or in all. */
export function ScopeChoice({ scope, onScope }: ScopeChoiceProps): JSX.Element {
  return (
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
  );
}
