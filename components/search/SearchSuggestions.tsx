import { BookOpen, Circle, Highlighter, NotebookPen, Tag } from 'lucide';
import type { JSX } from 'preact';
import type { SearchSuggestion } from '../../lib/model/search';
import { Icon } from '../Icon';
import { text } from '../text';
import styles from './SearchSuggestions.module.css';

const ICONS = {
  'under-way': BookOpen,
  unread: Circle,
  notes: NotebookPen,
  highlights: Highlighter,
  topic: Tag,
} as const;

interface SearchSuggestionsProps {
  readonly suggestions: readonly SearchSuggestion[];
  readonly onChoose: (query: string) => void;
  /** Back to the box. */
  readonly onLeave: () => void;
}

/**
 * What to search for, while nothing is typed. Lies over what is below: leaving the box moves nothing under the hand.
 */
export function SearchSuggestions({ suggestions, onChoose, onLeave }: SearchSuggestionsProps): JSX.Element | null {
  if (suggestions.length === 0) return null;
  return (
    <section class={styles.suggestions} aria-label={text('searchSuggestions')}>
      <ul class={styles.list}>
        {suggestions.map((suggestion) => (
          <li key={suggestion.query}>
            <button
              type="button"
              class={styles.suggestion}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(`${suggestion.query} `)}
              onKeyDown={({ key }) => key === 'Escape' && onLeave()}
            >
              <Icon node={ICONS[suggestion.kind]} size={14} />
              <bdi>{wordsOf(suggestion)}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <p class={styles.tips}>{text('searchTips')}</p>
    </section>
  );
}

function wordsOf({ kind, name }: SearchSuggestion): string {
  switch (kind) {
    case 'under-way':
      return text('searchSuggest_under_way');
    case 'unread':
      return text('searchSuggest_unread');
    case 'notes':
      return text('searchSuggest_notes');
    case 'highlights':
      return text('searchSuggest_highlights');
    case 'topic':
      return text('searchSuggest_topic', name);
  }
}
