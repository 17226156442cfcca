import { X } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { BrandMark } from '../brand/BrandMark';
import { Icon } from '../Icon';
import { text, textDirection, textLanguage } from '../text';
import { Announcement } from './Announcement';
import { byReader } from './readersOwn';
import { useClearCorner } from './useClearCorner';
import { useEscape } from './useEscape';

interface CardFrameProps {
  /** The name of the region, and what its head says. */
  readonly label: string;
  /** What is said to those who do not see it come. */
  readonly announcement: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * A small card in a corner of a page: in a closed shadow root with `tokens.css` and `prompt.css`. It takes no focus,
 * moves nothing on the page, covers no field that is typed into, and closes with Escape.
 */
export function CardFrame({ label, announcement, onClose, children }: CardFrameProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const labelId = useId();
  const corner = useClearCorner(place);
  useEscape(place, onClose);
  return (
    // The corner is by the page's direction, the words run in the catalogue's.
    <div ref={place} class="place" data-corner={corner ?? 'none'}>
      <section class="card" dir={textDirection()} lang={textLanguage()} aria-labelledby={labelId}>
        <header class="head">
          <BrandMark size={18} />
          <h2 id={labelId} class="label">
            {label}
          </h2>
          <button
            type="button"
            class="close"
            data-takes-away
            aria-label={text('close')}
            title={text('close')}
            onClick={byReader(onClose)}
          >
            <Icon node={X} size={16} />
          </button>
        </header>
        {children}
        <Announcement words={announcement} />
      </section>
    </div>
  );
}
