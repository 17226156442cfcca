import type { JSX } from 'preact';
import { REFRESH_INTERVALS, type RefreshInterval } from '../../lib/model/refreshing';
import { Select } from '../Select';
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
  const options = REFRESH_INTERVALS.map((value) => ({ value, label: text(`refresh_${value}`) }));
  return (
    <div class={styles.row}>
      <Select
        label={text('refreshInterval')}
        options={options}
        value={interval}
        describedBy={describedBy}
        onChoose={onInterval}
      />
    </div>
  );
}
