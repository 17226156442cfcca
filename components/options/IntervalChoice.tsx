import type { JSX } from 'preact';
import { REFRESH_INTERVALS, type RefreshInterval } from '../../lib/model/refreshing';
import { text } from '../text';
import styles from './IntervalChoice.module.css';

interface IntervalChoiceProps {
  readonly interval: RefreshInterval;
  /** Id of the archive's name, to tell several fields apart. */
  readonly describedBy: string;
  readonly onInterval: (interval: RefreshInterval) => void;
}

/** How often an archive is asked for new posts. */
export function IntervalChoice({ interval, describedBy, onInterval }: IntervalChoiceProps): JSX.Element {
  const choose = (value: string): void => {
    const chosen = REFRESH_INTERVALS.find((one) => one === value);
    if (chosen !== undefined) onInterval(chosen);
  };
  return (
    <label class={styles.choice}>
      <span>{text('refreshInterval')}</span>
      <select class={styles.select} value={interval} aria-describedby={describedBy} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {REFRESH_INTERVALS.map((one) => (
          <option key={one} value={one} selected={one === interval}>
            {text(`refresh_${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
