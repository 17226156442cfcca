import { X } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { tagIn, withTag } from '../../lib/model/tag';
import type { Attempt } from '../../lib/model/trouble';
import { Icon } from '../Icon';
import { text } from '../text';
import styles from './TagField.module.css';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** Tags that are in use elsewhere, to choose from. */
  readonly known: readonly string[];
  /** Id of the words that are tagged. */
  readonly of: string;
  /** Whether the reader asked for the field just now. */
  readonly focus?: boolean;
  readonly onTags: (tags: readonly string[]) => Promise<Attempt<unknown>>;
}

/**
 * The tags of something: each can be taken away, and typed ones come to them at Enter, a comma, or when it is left. What
 * is typed stays in the field until it is stored.
 */
export function TagField({ tags, known, of, focus = false, onTags }: TagFieldProps): JSX.Element {
  const [typed, setTyped] = useState('');
  /** What is being stored: the field may be left meanwhile, which is no second time. */
  const adding = useRef('');
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  const add = async (): Promise<void> => {
    if (adding.current === typed) return;
    const after = withTag(tags, typed);
    if (after === tags) return setTyped('');
    adding.current = typed;
    const { kept } = await onTags(after);
    adding.current = '';
    // The reader may be at the next tag.
    if (kept) setTyped((now) => (now.startsWith(typed) ? now.slice(typed.length) : now));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== ',')) return;
    event.preventDefault();
    void add();
  };
  return (
    <div class={styles.field}>
      {tags.length > 0 && (
        <ul class={styles.tags} aria-label={text('tags')}>
          {tags.map((tag) => (
            <li key={tag} class={styles.tag}>
              <span dir="auto">{tag}</span>
              <button
                type="button"
                class={styles.remove}
                aria-label={text('removeTag', tag)}
                title={text('removeTag', tag)}
                onClick={() => {
                  void onTags(tags.filter((one) => one !== tag));
                  field.current?.focus();
                }}
              >
                <Icon node={X} size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        type="text"
        class={styles.input}
        list={listId}
        value={typed}
        maxLength={60}
        dir="auto"
        placeholder={text('addTag')}
        aria-label={text('addTag')}
        aria-describedby={of}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (tagIn(typed) !== null) void add();
        }}
      />
      <datalist id={listId}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
      </datalist>
    </div>
  );
}
