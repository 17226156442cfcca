import { Cloud } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { StorageKind } from '../../lib/model/syncStorage';
import type { SyncForm, SyncStart } from '../../lib/model/syncView';
import { Button } from '../Button';
import { text } from '../text';
import { nothingFilled } from './formMistake';
import { SetupForm } from './SetupForm';
import styles from './SyncSetup.module.css';

interface SyncSetupProps {
  /** What this machine is called unless the reader says otherwise. */
  readonly name: string;
  /** What this browser can sync with. */
  readonly kinds: readonly StorageKind[];
  readonly start: SyncStart;
  readonly onConnect: (form: SyncForm) => void;
}

/** The way to begin: a button first, and the form once it is wanted. */
export function SyncSetup({ name, ...props }: SyncSetupProps): JSX.Element {
  const [isOpen, setOpen] = useState(props.start.kind !== 'idle');
  if (isOpen) return <SetupForm first={nothingFilled(name)} {...props} />;
  return (
    <div class={styles.intro}>
      <p>{text('syncOff')}</p>
      <Button icon={Cloud} onClick={() => setOpen(true)}>
        {text('syncSetUp')}
      </Button>
    </div>
  );
}
