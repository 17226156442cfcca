import { CircleAlert, Download, Trash2 } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ExchangeState } from '../../lib/model/exchange';
import type { Outcome, Overview } from '../../lib/model/overview';
import { Button } from '../Button';
import { BackupList } from '../exchange/BackupList';
import { ExchangePart, type ExchangeEvents } from '../exchange/ExchangePart';
import { Notice } from '../Notice';
import { problemText } from '../problemText';
import { textCount, text } from '../text';
import { dataSize } from './amounts';
import { Choice } from './Choice';
import { ConfirmDialog } from './ConfirmDialog';
import { OutcomeNotice } from './OutcomeNotice';
import styles from './DataSection.module.css';

interface DataSectionProps extends Pick<Overview, 'bytes' | 'damage'>, ExchangeEvents {
  readonly exchange: ExchangeState;
  /** What the last action here came to. */
  readonly outcome: Outcome | null;
  readonly onDeleteAll: () => void;
}

/** How much Waymark keeps, the ways in and out of it, and the way to be rid of all of it. */
export function DataSection({
  bytes,
  damage,
  outcome,
  exchange,
  onDeleteAll,
  onRestore,
  ...events
}: DataSectionProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  return (
    <div class={styles.data}>
      {outcome === null ? <p>{amountText(bytes)}</p> : <OutcomeNotice outcome={outcome} />}
      {damage !== null && (
        <div>
          <Notice icon={CircleAlert} look="caution">
            {'code' in damage ? problemText(damage.code) : textCount('unreadable', damage.unreadable)}
          </Notice>
        </div>
      )}
      <ExchangePart state={exchange} {...events} />
      <BackupList backups={exchange.backups} onRestore={onRestore} />
      <Button look="danger" icon={Trash2} aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {text('deleteAll')}
      </Button>
      {asking && (
        <DeleteAllDialog
          onExport={() => events.onExport({ form: 'everything', note: null, old: null })}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onDeleteAll();
          }}
        />
      )}
    </div>
  );
}

function amountText(bytes: number | null): string {
  if (bytes === 0) return text('dataNone');
  return bytes === null ? text('dataKept') : text('dataUsed', dataSize(bytes));
}

/** Two steps on purpose: nobody deletes years of reading by pressing Enter twice. */
function DeleteAllDialog({
  onExport,
  onConfirm,
  onCancel,
}: {
  readonly onExport: () => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const [understood, setUnderstood] = useState(false);
  return (
    <ConfirmDialog
      title={text('deleteAllTitle')}
      confirm={text('deleteAll')}
      armed={understood}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>{text('deleteAllText')}</p>
      <div>
        <Button icon={Download} onClick={onExport}>
          {text('deleteAllExport')}
        </Button>
      </div>
      <Choice label={text('deleteAllUnderstood')} checked={understood} onChange={setUnderstood} />
    </ConfirmDialog>
  );
}
