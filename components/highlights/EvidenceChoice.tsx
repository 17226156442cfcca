import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { FIRST_RUN } from '../../lib/model/guideId';
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
  /** Whether the reader asked for it just now. */
  readonly focus: boolean;
  readonly onAttach: HighlightEvents['onAttach'];
}

/** Which item of the checklist a highlight is evidence for. */
export function EvidenceChoice({
  highlight,
  attachable,
  describedBy,
  focus,
  onAttach,
}: EvidenceChoiceProps): JSX.Element {
  const redraw = useRedraw();
  const choice = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    if (focus) choice.current?.focus();
  }, [focus]);
  const { guide, items } = attachable;
  const attached = highlight.evidence?.guide === guide ? highlight.evidence.item : '';
  const attach = (value: string): void => {
    const item = items.find(({ id }) => id === value);
    onAttach(highlight, item === undefined ? null : { guide, run: FIRST_RUN, item: item.id });
    redraw();
  };
  return (
    <label class={styles.choice}>
      <span>{text('attachEvidence')}</span>
      <select
        ref={choice}
        value={attached}
        aria-describedby={describedBy}
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
