import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { ItemId } from '../../lib/model/checklist';
import { text } from '../text';
import { HighlightsContext } from './highlightsContext';
import './colours.css';
import styles from './EvidenceList.module.css';

/** The highlights that are evidence for an item of the checklist; each leads to its place. */
export function EvidenceList({ item }: { readonly item: ItemId }): JSX.Element | null {
  const shown = useContext(HighlightsContext);
  const all = shown?.posts.flatMap(({ highlights }) => highlights) ?? [];
  const own = all.filter(
    ({ evidence }) => evidence?.item === item && evidence.guide === shown?.guide && evidence.run === shown.run,
  );
  if (shown === null || own.length === 0) return null;
  return (
    <ul class={styles.evidence} aria-label={text('evidence')}>
      {own.map((highlight) => (
        <li key={highlight.id} data-colour={highlight.colour}>
          <button type="button" dir="auto" title={text('goToHighlight')} onClick={() => shown.onGo(highlight)}>
            {highlight.text}
          </button>
        </li>
      ))}
    </ul>
  );
}
