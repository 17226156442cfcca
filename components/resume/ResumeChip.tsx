import { ArrowDown, X } from 'lucide';
import type { JSX } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { byReader, isReadersOwn } from '../card/readersOwn';
import { useClearCorner } from '../card/useClearCorner';
import { useEscape } from '../card/useEscape';
import { Icon } from '../Icon';
import { text, textDirection, textLanguage, textPercent } from '../text';
import { useOwnScroll } from './useOwnScroll';

/** An ignored chip is whole this long, and small from then on: milliseconds. */
const WHOLE_MS = 15_000;
/** A hand that was on its way when the chip became small arrives within this time: milliseconds. */
const LATE_MS = 1_500;

export type ChipEnd = 'resumed' | 'dismissed' | 'ignored';

interface ResumeChipProps {
  /** The heading above the place; null when there is none. */
  readonly section: string | null;
  readonly percent: number;
  readonly onEnd: (how: ChipEnd) => void;
}

/**
 * Offers to go on where the reader stopped, until they scroll on by themselves. It takes no focus and moves nothing on
 * the page.
 */
export function ResumeChip({ section, percent, onEnd }: ResumeChipProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const corner = useClearCorner(place);
  const resume = useCallback(() => onEnd('resumed'), [onEnd]);
  const dismiss = useCallback(() => onEnd('dismissed'), [onEnd]);
  const ignore = useCallback(() => onEnd('ignored'), [onEnd]);
  const { isSmall, held } = useSmall(place);
  useEscape(place, dismiss);
  useKey(place, resume);
  useOwnScroll(place, ignore);
  const far = textPercent(percent);
  const name = section === null ? text('resumeAt', far) : `${text('resumeAtSection', section)} · ${far}`;
  return (
    <div ref={place} class="place" data-corner={corner ?? 'none'}>
      <section
        class={isSmall ? 'chip small' : 'chip'}
        dir={textDirection()}
        lang={textLanguage()}
        aria-label={text('resumeRegion')}
      >
        <button
          type="button"
          class="button primary"
          title={text('resumeKey')}
          aria-keyshortcuts="Alt+Shift+C"
          aria-label={name}
          onClick={byReader(resume)}
        >
          {held !== null && <span class="held" style={{ inlineSize: `${held}px` }} />}
          <Icon node={ArrowDown} size={16} />
          {isSmall || section === null ? (
            <span class="far">{isSmall ? far : text('resumeAt', far)}</span>
          ) : (
            <>
              <span class="where">{text('resumeAtSection', section)}</span>
              <span class="far">{` · ${far}`}</span>
            </>
          )}
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

interface Small {
  readonly isSmall: boolean;
  /** For a moment a press that meant the whole chip still meets it: its width then, CSS pixels; null after that. */
  readonly held: number | null;
}

/** Whether the chip was ignored for so long that it takes less room. */
function useSmall(place: { readonly current: HTMLElement | null }): Small {
  const [small, setSmall] = useState<Small>({ isSmall: false, held: null });
  useLayoutEffect(() => {
    let late: ReturnType<typeof setTimeout> | undefined;
    const timer = setInterval(() => {
      // A reader who is at it is not ignoring it.
      if (place.current?.matches(':hover, :focus-within') === true) return;
      clearInterval(timer);
      setSmall({ isSmall: true, held: place.current?.offsetWidth ?? 0 });
      late = setTimeout(() => setSmall({ isSmall: true, held: null }), LATE_MS);
    }, WHOLE_MS);
    return () => {
      clearInterval(timer);
      clearTimeout(late);
    };
  }, [place]);
  return small;
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
