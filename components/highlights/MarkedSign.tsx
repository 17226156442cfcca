import { Highlighter } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MarkedNow } from '../../lib/model/highlight';
import { Icon } from '../Icon';
import { text } from '../text';
import './colours.css';
import styles from './MarkedSign.module.css';

/** The sign stays so long: milliseconds. */
const STAY_MS = 4_000;

/**
 * Says for a moment that a passage was marked on the page, where its row is not before the reader's eyes: the panel
 * shows something else. There from the start, empty: assistive technology tells only what comes into a region that it
 * knows.
 */
export function MarkedSign({ marked }: { readonly marked: MarkedNow | null }): JSX.Element {
  const [shown, setShown] = useState<MarkedNow | null>(null);
  useEffect(() => {
    if (marked === null || isRowInView(marked)) return undefined;
    setShown(marked);
    const timer = setTimeout(() => setShown(null), STAY_MS);
    return () => {
      clearTimeout(timer);
      setShown(null);
    };
    // By its id: the same highlight comes anew with each change of the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [marked?.id]);
  return (
    <output class={styles.place}>
      {shown !== null && (
        <span class={styles.sign} data-colour={shown.colour}>
          <Icon node={Highlighter} size={16} />
          <span class={styles.words}>{text('highlightedNow', shown.text)}</span>
        </span>
      )}
    </output>
  );
}

/** Rows carry the ids of their highlights. */
function isRowInView({ id }: MarkedNow): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-highlight]')];
  const row = rows.find(({ dataset }) => dataset['highlight'] === id)?.getBoundingClientRect();
  return row !== undefined && row.height > 0 && row.bottom > 0 && row.top < window.innerHeight;
}
