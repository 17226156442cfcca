import { ChevronRight } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { ImportMode, ImportPreview } from '../../lib/model/exchange';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Scroller } from '../Scroller';
import { text, textCount } from '../text';
import type { ExchangeEvents } from './ExchangePart';
import { amountsText, fateText, kindText } from './exchangeText';
import styles from './ImportPreviewView.module.css';

interface ImportPreviewViewProps extends Pick<ExchangeEvents, 'onBringIn' | 'onChooseMode' | 'onDismiss'> {
  readonly name: string;
  readonly preview: ImportPreview;
  /** Whether the file can stand instead of what is there. */
  readonly canReplace: boolean;
}

const MODES = [
  ['merge', 'importMerge', 'importMergeHint'],
  ['replace', 'importReplace', 'importReplaceHint'],
] as const satisfies readonly (readonly [ImportMode, string, string])[];

/** What a file would do, before it is done: in figures, and record by record. */
export function ImportPreviewView({
  name,
  preview,
  canReplace,
  onBringIn,
  onChooseMode,
  onDismiss,
}: ImportPreviewViewProps): JSX.Element {
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was asked for stands here now.
  useEffect(() => heading.current?.focus(), []);
  const { counts, mode, archives } = preview;
  const isIdle = counts.new + counts.changed + counts.removed === 0;
  return (
    <section class={styles.preview} aria-labelledby={headingId}>
      <h3 ref={heading} id={headingId} class={styles.title} tabIndex={-1}>
        {text('importTitle', name)}
      </h3>
      {canReplace && (
        <fieldset class={styles.modes}>
          <legend class="visually-hidden">{text('importHow')}</legend>
          {MODES.map(([value, label, hint]) => (
            <label key={value} class={styles.mode}>
              <input
                type="radio"
                name={headingId}
                value={value}
                checked={mode === value}
                onChange={() => onChooseMode(value)}
              />
              <span>
                {text(label)}
                <span class={styles.hint}>{text(hint)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <ul class={styles.amounts} aria-label={text('importWould')}>
        {amountsText(counts, ['new', 'changed', 'removed', 'same', 'left']).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {archives.length > 0 && <p class={styles.hint}>{textCount('importSites', archives.length)}</p>}
      {preview.rows.length > 0 && <Rows preview={preview} />}
      <div class={styles.answers}>
        <Button look={mode === 'replace' ? 'danger' : 'primary'} disabled={isIdle} onClick={onBringIn}>
          {text(mode === 'replace' ? 'importReplaceNow' : 'importNow')}
        </Button>
        <Button onClick={onDismiss}>{text('cancel')}</Button>
      </div>
    </section>
  );
}

function Rows({ preview: { rows, counts } }: { readonly preview: ImportPreview }): JSX.Element {
  const more = counts.new + counts.changed + counts.removed + counts.left - rows.length;
  return (
    <details class={styles.details}>
      <summary class={styles.summary}>
        <Icon node={ChevronRight} size={14} directional />
        {text('importRows')}
      </summary>
      <Scroller class={styles.rows} label={text('importRows')}>
        <ul>
          {rows.map(({ store, label, fate }) => (
            <li key={`${store} ${label} ${fate.kind}`} class={fate.kind === 'left' ? styles.left : ''}>
              <span class={styles.kind}>{kindText(store)}</span>
              <span class={styles.label} dir="auto">
                {label}
              </span>
              <span class={styles.fate}>{fateText(fate)}</span>
            </li>
          ))}
          {more > 0 && <li class={styles.hint}>{textCount('importMore', more)}</li>}
        </ul>
      </Scroller>
    </details>
  );
}
