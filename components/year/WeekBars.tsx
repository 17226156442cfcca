import type { JSX } from 'preact';
import type { YearWeek } from '../../lib/model/year';
import { text, textCount, textDate, textFacts } from '../text';
import { CELL, SIDE, STEP, widthOf } from './grid';
import { Wide } from './Wide';
import styles from './WeekBars.module.css';

/** CSS pixels. */
const HEIGHT = 72;
/** The least that is seen of a week in which something was read. */
const LEAST = 2;

/** The minutes of each week, below the weeks of the calendar. What it says stands in the table, too. */
export function WeekBars({ weeks }: { readonly weeks: readonly YearWeek[] }): JSX.Element {
  const most = Math.max(1, ...weeks.map(({ minutes }) => minutes));
  const caption = text('yearWeeks', textCount('minutes', most));
  return (
    <figure class={styles.figure}>
      <figcaption class={styles.caption}>{caption}</figcaption>
      <Wide label={caption}>
        <svg
          width={widthOf(weeks.length)}
          height={HEIGHT}
          class={styles.bars}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of ours, which no file holds
          role="img"
          aria-label={text('yearWeeksLabel')}
        >
          <line x1={0} x2={widthOf(weeks.length)} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} class={styles.ground} />
          {weeks.map(({ monday, minutes }, at) => {
            const height = minutes === 0 ? 0 : Math.max(LEAST, (minutes / most) * (HEIGHT - 2));
            return (
              <rect
                key={monday}
                x={SIDE + at * STEP}
                y={HEIGHT - 1 - height}
                width={CELL}
                height={height}
                rx={2}
                class={styles.bar}
              >
                <title>{textFacts([text('weekOf', textDate(monday)), textCount('minutes', minutes)])}</title>
              </rect>
            );
          })}
        </svg>
      </Wide>
    </figure>
  );
}
