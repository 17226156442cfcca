import { Check, CircleAlert, Search, X } from 'lucide';
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Adding } from '../../lib/model/overview';
import { addingText } from '../addingText';
import { byReader } from '../card/readersOwn';
import { useClearCorner } from '../card/useClearCorner';
import { useEscape } from '../card/useEscape';
import { Icon } from '../Icon';
import { shownAddress, text, textCount, textDirection, textLanguage } from '../text';

/** How long an end stays that nobody closes: milliseconds. */
const STAY_MS = 15_000;

interface AddingNoteProps {
  readonly adding: Adding;
  /** How many posts were found in the end; null before it. */
  readonly posts: number | null;
  readonly onEnd: () => void;
}

/**
 * Says on the page how the adding of its site goes on: the browser's own question has closed the popup. Takes no focus.
 */
export function AddingNote({ adding, posts, onEnd }: AddingNoteProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const corner = useClearCorner(place);
  const end = useCallback(() => onEnd(), [onEnd]);
  useEscape(place, end);
  const isOver = adding.kind !== 'reading';
  useEffect(() => {
    const timer = isOver ? setTimeout(onEnd, STAY_MS) : undefined;
    return () => clearTimeout(timer);
  }, [isOver, onEnd]);
  // Assistive technology reads only what comes into a status after the status itself.
  const words = wordsOf(adding, posts);
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(words), [words]);
  return (
    <div ref={place} class="place" data-corner={corner ?? 'none'}>
      <section class="note" dir={textDirection()} lang={textLanguage()} aria-label={text('appName')}>
        <Icon node={adding.kind === 'failed' ? CircleAlert : isOver ? Check : Search} size={16} />
        <output class="said">{said}</output>
        <button type="button" class="close" aria-label={text('close')} title={text('close')} onClick={byReader(end)}>
          <Icon node={X} size={16} />
        </button>
      </section>
    </div>
  );
}

function wordsOf(adding: Adding, posts: number | null): string {
  if (adding.kind !== 'added' || posts === null) return addingText(adding);
  return text('siteAddedWith', shownAddress(adding.archive), textCount('posts', posts));
}
