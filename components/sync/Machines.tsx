import { Laptop } from 'lucide';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { MachineId } from '../../lib/model/sync';
import type { ShownMachine } from '../../lib/model/syncView';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { timeAgo } from '../options/amounts';
import { text } from '../text';
import { RetireDialog } from './RetireDialog';
import { machineText } from './syncText';
import styles from './Machines.module.css';

interface MachinesProps {
  /** As this machine is called. */
  readonly own: string;
  readonly machines: readonly ShownMachine[];
  readonly now: number;
  readonly onRetire: (machine: MachineId) => void;
}

/** The reader's machines, this one first. */
export function Machines({ own, machines, now, onRetire }: MachinesProps): JSX.Element {
  const [retiring, setRetiring] = useState<ShownMachine | null>(null);
  const headingId = useId();
  return (
    <div>
      <h3 id={headingId} class={styles.title}>
        {text('syncMachines')}
      </h3>
      <ul class={styles.machines} aria-labelledby={headingId}>
        <Machine name={own} words={text('syncThisMachine')} isTroubled={false} />
        {machines.map((machine) => (
          <Machine
            key={machine.id}
            name={machine.name || text('syncUnknownMachine')}
            words={wordsOf(machine, now)}
            isTroubled={machine.trouble !== null}
            onRetire={() => setRetiring(machine)}
          />
        ))}
      </ul>
      {retiring !== null && (
        <RetireDialog
          machine={retiring}
          onCancel={() => setRetiring(null)}
          onConfirm={() => {
            setRetiring(null);
            onRetire(retiring.id);
          }}
        />
      )}
    </div>
  );
}

interface MachineProps {
  readonly name: string;
  readonly words: string;
  readonly isTroubled: boolean;
  /** Absent for this machine, which is left by another way. */
  readonly onRetire?: () => void;
}

function Machine({ name, words, isTroubled, onRetire }: MachineProps): JSX.Element {
  return (
    <li class={styles.machine}>
      <Icon node={Laptop} size={16} />
      <span class={styles.name} dir="auto">
        {name}
      </span>
      {onRetire && (
        <span class={styles.retire}>
          <Button
            small
            look="quiet"
            aria-label={text('syncRetireName', name)}
            aria-haspopup="dialog"
            onClick={onRetire}
          >
            {text('syncRetire')}
          </Button>
        </span>
      )}
      <span class={isTroubled ? styles.trouble : styles.words}>{words}</span>
    </li>
  );
}

function wordsOf({ wroteAt, trouble, isBefore }: ShownMachine, now: number): string {
  if (trouble !== null) return machineText(trouble);
  if (isBefore) return text('syncMachine_before');
  // Its clock may be ahead of ours.
  return text('syncWroteAgo', timeAgo(Math.min(wroteAt, now), now));
}
