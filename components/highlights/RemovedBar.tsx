import { Undo2 } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { byReader } from '../card/readersOwn';
import { Icon } from '../Icon';
import { text, textDirection, textLanguage } from '../text';

/** In the place of a highlight's bar once it was deleted: the way back. */
export function RemovedBar({ onUndo }: { readonly onUndo: () => void }): JSX.Element {
  // Assistive technology reads only what comes into a status after the status itself.
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text('highlightDeleted')), []);
  return (
    <div class="bar removed" dir={textDirection()} lang={textLanguage()}>
      <output>{said}</output>
      <button type="button" class="undo" onClick={byReader(onUndo)}>
        <Icon node={Undo2} size={16} />
        {text('undo')}
      </button>
    </div>
  );
}
