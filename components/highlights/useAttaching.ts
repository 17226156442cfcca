import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ItemId, ShownItem } from '../../lib/model/checklist';
import type { ShownHighlight } from '../../lib/model/highlight';
import type { Attachable } from './HighlightsSection';

interface Attaching {
  /** The item that the highlight is attached to; null while it is to none of these. */
  readonly attached: ShownItem | null;
  /** The reader is choosing one. */
  readonly isChoosing: boolean;
  /** What the choice is begun with, or what holds it. */
  readonly way: { current: HTMLElement | null };
  readonly begin: () => void;
  /** `toWay`: the keyboard goes back to where the choice was begun. */
  readonly end: (toWay: boolean) => void;
}

/** How a highlight comes to an item of the checklist: a choice that goes when it is made, or left. */
export function useAttaching({ evidence }: ShownHighlight, attachable: Attachable | null): Attaching {
  const [isChoosing, setIsChoosing] = useState(false);
  const way = useRef<HTMLElement>(null);
  const isBack = useRef(false);
  const isEvidenceFor = (item: ItemId): boolean =>
    evidence?.guide === attachable?.guide && evidence?.run === attachable?.run && evidence?.item === item;
  const attached = attachable?.items.find(({ id }) => isEvidenceFor(id)) ?? null;
  // Again once what was chosen is stored: the way to the choice is another one then.
  useLayoutEffect(() => {
    if (isChoosing || !isBack.current || document.activeElement !== document.body) return;
    (way.current?.closest('button') ?? way.current?.querySelector('button'))?.focus();
  }, [isChoosing, attached?.id]);
  return {
    attached,
    isChoosing,
    way,
    begin: () => setIsChoosing(true),
    end: (toWay) => {
      isBack.current = toWay;
      setIsChoosing(false);
    },
  };
}
