import { ArrowLeft } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { WayBack } from '../../lib/model/surface';
import { Button } from '../Button';
import { text } from '../text';
import styles from './BackTo.module.css';

/** The way back from a topic that the reader only looks at. */
export function BackTo({ back, onBack }: { readonly back: WayBack; readonly onBack: () => void }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  // The row that led here is gone: who came by the keyboard goes on from here. A search box that is in use keeps it.
  useEffect(() => {
    if (document.activeElement === document.body)
      place.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={place} class={styles.back}>
      <Button look="quiet" small icon={ArrowLeft} onClick={onBack}>
        {wordsOf(back)}
      </Button>
    </div>
  );
}

function wordsOf(back: WayBack): string {
  switch (back.kind) {
    case 'post':
      return text('backToPost', back.topic.name);
    case 'pinned':
      return text('backToPinned', back.topic.name);
    case 'page':
      return text('back');
  }
}
