import { Laptop } from 'lucide';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ShownMachine } from '../../lib/model/syncView';
import { Icon } from '../Icon';
import { timeAgo } from '../options/amounts';
import { text } from '../text';
import { machineText } from './syncText';
import styles from './Machines.module.css';

interface MachinesProps {
  /** As this machine is called. */
  readonly own: string;
  readonly machines: readonly ShownMachine[];
  readonly now: number;
}

/** The reader's machines, this one first. */
export function Machines({ own, machines, now }: MachinesProps): JSX.Element {
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
          />
        ))}
      </ul>
    </div>
  );
}

interface MachineProps {
  readonly name: string;
  readonly words: string;
  readonly isTroubled: boolean;
}

function Machine({ name, words, isTroubled }: MachineProps): JSX.Element {
  return (
    <li class={styles.machine}>
      <Icon node={Laptop} size={16} />
      <span class={styles.name} dir="auto">
        {name}
      </span>
      <span class={isTroubled ? styles.trouble : styles.words}>{words}</span>
    </li>
  );
}

function wordsOf({ wroteAt, trouble }: ShownMachine, now: number): string {
  if (trouble !== null) return machineText(trouble);
  // Its clock may be ahead of ours.
  return text('syncWroteAgo', timeAgo(Math.min(wroteAt, now), now));
}
