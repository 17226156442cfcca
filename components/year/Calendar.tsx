import type { JSX } from 'preact';
import { isReadingDay, levelOf, type YearDay, type YearWeek } from '../../lib/model/year';
import { text, textCount, textDate, textFacts, textShortMonth } from '../text';
import { CELL, SIDE, STEP, widthOf } from './grid';
import { Wide } from './Wide';
import styles from './Calendar.module.css';

/** The names of months stand over the weeks: CSS pixels. */
const MONTHS = 16;

interface CalendarProps {
  readonly weeks: readonly YearWeek[];
  /** Days are told apart by minutes; where none are known, by what was finished. */
  readonly isLogged: boolean;
}

/** A year's days, a column a week: the more was read on one, the stronger. What it says stands in the table, too. */
export function Calendar({ weeks, isLogged }: CalendarProps): JSX.Element {
  const days = weeks.flatMap((week) => week.days);
  const valueOf = ({ minutes, finished }: YearDay): number =>
    isLogged ? Math.max(minutes, finished > 0 ? 1 : 0) : finished;
  const most = mostOf(days.map(valueOf));
  const label = text('yearCalendarLabel', days.filter(isReadingDay).length);
  const height = MONTHS + 7 * STEP;
  return (
    <Wide label={label}>
      <svg
        width={widthOf(weeks.length)}
        height={height}
        class={styles.calendar}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of ours, which no file holds
        role="img"
        aria-label={label}
      >
        {monthsOf(weeks).map(({ at, day }) => (
          <text key={day} x={SIDE + at * STEP} y={10} class={styles.month}>
            {textShortMonth(day)}
          </text>
        ))}
        {weeks.map((week, column) =>
          week.days.map((day, row) => (
            <rect
              key={day.day}
              x={SIDE + column * STEP}
              y={MONTHS + row * STEP}
              width={CELL}
              height={CELL}
              rx={2.5}
              class={styles[`level${levelOf(valueOf(day), most)}`]}
            >
              <title>{factsOf(day)}</title>
            </rect>
          )),
        )}
      </svg>
    </Wide>
  );
}

/** One long evening must not make all other days pale: the strongest is what nine of ten reading days stay below. */
function mostOf(values: readonly number[]): number {
  const read = values.filter((value) => value > 0).toSorted((a, b) => a - b);
  return read[Math.floor(read.length * 0.9)] ?? 1;
}

/** The weeks in which a month begins, but for one at the very start that leaves its name no room. */
function monthsOf(weeks: readonly YearWeek[]): { at: number; day: string }[] {
  return weeks.flatMap(({ days }, at) => {
    const first = days.find(({ day }) => day.endsWith('-01'));
    return first === undefined || at > weeks.length - 2 ? [] : [{ at, day: first.day }];
  });
}

function factsOf({ day, minutes, finished }: YearDay): string {
  return textFacts([
    textDate(day),
    ...(minutes === 0 ? [] : [textCount('minutes', minutes)]),
    ...(finished === 0 ? [] : [textCount('finishedCount', finished)]),
  ]);
}
