import { CircleAlert, X } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProblemCode } from '../../lib/model/problem';
import { byReader } from '../card/readersOwn';
import { useClearCorner } from '../card/useClearCorner';
import { Icon } from '../Icon';
import { problemText } from '../problemText';
import { text, textDirection, textLanguage, textSentences } from '../text';

/** The note stays so long: milliseconds. */
const STAY_MS = 15_000;

interface RefusedNoteProps {
  readonly code: ProblemCode;
  readonly onEnd: () => void;
}

/** Says on a page that what the reader did there was not kept, and why. It takes no focus and moves nothing. */
export function RefusedNote({ code, onEnd }: RefusedNoteProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const corner = useClearCorner(place);
  // Assistive technology tells only what comes into a region that it knows.
  const [said, setSaid] = useState('');
  useEffect(() => {
    setSaid(textSentences([problemText(code), text('notDone')]));
    const timer = setTimeout(onEnd, STAY_MS);
    return () => clearTimeout(timer);
  }, [code, onEnd]);
  return (
    <div ref={place} class="place" data-corner={corner ?? 'none'}>
      <section class="chip refused" dir={textDirection()} lang={textLanguage()} aria-label={text('appName')}>
        <Icon node={CircleAlert} size={16} />
        <output>{said}</output>
        <button
          type="button"
          class="close"
          data-takes-away
          aria-label={text('close')}
          title={text('close')}
          onClick={byReader(onEnd)}
        >
          <Icon node={X} size={16} />
        </button>
      </section>
    </div>
  );
}
