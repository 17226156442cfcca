import { ArrowDown, X } from 'lucide';
import type { JSX } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../Icon';
import { byReader, isReadersOwn } from '../prompt/readersOwn';
import { useClearCorner } from '../prompt/useClearCorner';
import { useEscape } from '../prompt/useEscape';
import { text, textDirection, textLanguage, textPercent } from '../text';

/** An ignored chip stays this long: milliseconds. */
const STAY_MS = 15_000;

export type ChipEnd = 'resumed' | 'dismissed' | 'ignored';

interface ResumeChipProps {
  /** The heading above the place; null when there is none. */
  readonly section: string | null;
  readonly percent: number;
  readonly onEnd: (how: ChipEnd) => void;
}

/** Offers to go on where the reader stopped, and goes by itself. It takes no focus and moves nothing on the page. */
export function ResumeChip({ section, percent, onEnd }: ResumeChipProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const corner = useClearCorner(place);
  const resume = useCallback(() => onEnd('resumed'), [onEnd]);
  const dismiss = useCallback(() => onEnd('dismissed'), [onEnd]);
  useEscape(place, dismiss);
  useKey(place, resume);
  useLayoutEffect(() => {
    const timer = setInterval(() => {
      // A reader who is at it is not ignoring it.
      if (place.current?.matches(':hover, :focus-within') !== true) onEnd('ignored');
    }, STAY_MS);
    return () => clearInterval(timer);
  }, [onEnd]);
  const far = textPercent(percent);
  return (
    <div ref={place} class="place" data-corner={corner ?? 'none'}>
      <section class="chip" dir={textDirection()} lang={textLanguage()} aria-label={text('resumeRegion')}>
        <button
          type="button"
          class="button primary"
          title={text('resumeKey')}
          aria-keyshortcuts="Alt+Shift+C"
          onClick={byReader(resume)}
        >
          <Icon node={ArrowDown} size={16} />
          <span class="where">{section === null ? text('resumeAt', far) : text('resumeAtSection', section)}</span>
          {section !== null && <span class="far">{` · ${far}`}</span>}
        </button>
        <button
          type="button"
          class="close"
          data-takes-away
          aria-label={text('close')}
          title={text('close')}
          onClick={byReader(dismiss)}
        >
          <Icon node={X} size={16} />
        </button>
      </section>
    </div>
  );
}

/** The one key, wherever the focus is. By its place on the keyboard: with Alt, some keyboards write another sign. */
function useKey(chip: { readonly current: HTMLElement | null }, act: () => void): void {
  useLayoutEffect(() => {
    const view = chip.current?.ownerDocument.defaultView;
    if (view == null) return undefined;
    const answer = (event: KeyboardEvent): void => {
      if (event.code === 'KeyC' && event.altKey && event.shiftKey && !event.ctrlKey && isReadersOwn(event)) act();
    };
    view.addEventListener('keydown', answer, true);
    return () => view.removeEventListener('keydown', answer, true);
  }, [chip, act]);
}
