import { Check, CircleAlert, Undo2 } from 'lucide';
import type { JSX } from 'preact';
import type { ImportState } from '../../lib/model/exchange';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { ProgressBar } from '../ProgressBar';
import { text, textList, textMoment } from '../text';
import type { ExchangeEvents } from './ExchangePart';
import { amountsText, faultText } from './exchangeText';
import { ImportPreviewView } from './ImportPreviewView';
import styles from './ImportPanel.module.css';

interface ImportPanelProps extends Pick<
  ExchangeEvents,
  'onBringIn' | 'onChooseMode' | 'onStop' | 'onUndo' | 'onDismiss'
> {
  readonly state: ImportState;
  readonly onChooseFile: () => void;
}

/** How bringing a file in stands: what it would do, how far it is, what it came to. */
export function ImportPanel({ state, onChooseFile, onStop, onUndo, ...events }: ImportPanelProps): JSX.Element | null {
  const undo = (backup: number | null): JSX.Element | null =>
    backup === null ? null : (
      <Button small icon={Undo2} onClick={() => onUndo(backup)}>
        {text('undo')}
      </Button>
    );
  switch (state.kind) {
    case 'idle':
      return null;
    case 'reading':
      return <output class={styles.words}>{text('importReading', state.name)}</output>;
    case 'refused':
      return (
        <Notice
          icon={CircleAlert}
          look="caution"
          action={
            <Button small onClick={onChooseFile}>
              {text('importOther')}
            </Button>
          }
        >
          {faultText(state.name, state.fault)}
        </Notice>
      );
    case 'ready':
      return <ImportPreviewView {...state} {...events} />;
    case 'writing':
      return (
        <div class={styles.writing}>
          <ProgressBar label={text('importWriting')} value={state.done} max={state.total} />
          <Button small onClick={onStop}>
            {text('importStop')}
          </Button>
        </div>
      );
    case 'stopped':
      return <Notice icon={Check}>{text('importStopped')}</Notice>;
    case 'done':
      return (
        <Notice icon={Check} action={undo(state.undo)}>
          {text('importDone', textList(amountsText(state.counts, ['new', 'changed', 'removed'])))}
        </Notice>
      );
    case 'undone':
      return (
        <Notice icon={Check} action={undo(state.undo)}>
          {text('importUndone')}
        </Notice>
      );
    case 'restored':
      return (
        <Notice icon={Check} action={undo(state.undo)}>
          {text('backupRestored', textMoment(state.at))}
        </Notice>
      );
  }
}
