import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ShownHighlight } from '../../lib/model/highlight';
import { text } from '../text';
import { useRedraw } from '../useRedraw';
import type { HighlightEvents } from './highlightsContext';
import type { Attachable } from './HighlightsSection';
import styles from './EvidenceChoice.module.css';

interface EvidenceChoiceProps {
  readonly highlight: ShownHighlight;
  readonly attachable: Attachable;
  /** Id of the highlight's words. */
  readonly describedBy: string;
  readonly onAttach: HighlightEvents['onAttach'];
  /** The reader has chosen, or has gone on. `toWay`: the keyboard goes back to where they came from. */
  readonly onEnd: (toWay: boolean) => void;
}

/** Keys that choose in a list that is not unfolded: the reader may still be on the way to another item. */
const WALKS = /^(?:Arrow(?:Up|Down|Left|Right)|Home|End|Page(?:Up|Down)|.)$/u;

/** Which item of the checklist a highlight is evidence for. */
export function EvidenceChoice({
  highlight,
  attachable,
  describedBy,
  onAttach,
  onEnd,
}: EvidenceChoiceProps): JSX.Element {
  const redraw = useRedraw();
  const choice = useRef<HTMLSelectElement>(null);
  const isWalking = useRef(false);
  useLayoutEffect(() => choice.current?.focus(), []);
  const { guide, run, items } = attachable;
  const attached = highlight.evidence?.guide === guide && highlight.evidence.run === run ? highlight.evidence.item : '';
  const attach = (value: string): void => {
    const item = items.find(({ id }) => id === value);
    onAttach(highlight, item === undefined ? null : { guide, run, item: item.id });
    if (isWalking.current) redraw();
    else onEnd(true);
  };
  return (
    <label class={styles.choice}>
      <span>{text('attachedTo')}</span>
      <select
        ref={choice}
        value={attached}
        aria-describedby={describedBy}
        onPointerDown={() => (isWalking.current = false)}
        onKeyDown={({ key, altKey }) => {
          isWalking.current = key !== ' ' && !altKey && WALKS.test(key);
          if (key === 'Escape') onEnd(true);
        }}
        onBlur={() => onEnd(false)}
        onChange={(event) => attach(event.currentTarget.value)}
      >
        <option value="">{text('attachNone')}</option>
        {items.map((item) => (
          <option key={item.id} value={item.id}>
            {item.statement.text}
          </option>
        ))}
      </select>
    </label>
  );
}
