import type { JSX } from 'preact';
import { isReadingDay, type YearWeek } from '../../lib/model/year';
import { text, textCount, textDate } from '../text';
import styles from './YearTable.module.css';

interface YearTableProps {
  readonly weeks: readonly YearWeek[];
  readonly isLogged: boolean;
}

/** The same as the drawings in words: a row for each week in which something was read, the latest first. */
export function YearTable({ weeks, isLogged }: YearTableProps): JSX.Element {
  const read = weeks.filter(isReadingDay).toReversed();
  return (
    <details class={styles.details}>
      <summary class={styles.summary}>{text('yearTable')}</summary>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text('yearWeekColumn')}</th>
            <th scope="col">{text('yearDaysColumn')}</th>
            {isLogged && <th scope="col">{text('yearMinutesColumn')}</th>}
            <th scope="col">{text('yearFinishedColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {read.map(({ monday, days, minutes, finished }) => (
            <tr key={monday}>
              <th scope="row">{textDate(monday)}</th>
              <td>{textCount('bare', days.filter(isReadingDay).length)}</td>
              {isLogged && <td>{textCount('bare', minutes)}</td>}
              <td>{textCount('bare', finished)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
