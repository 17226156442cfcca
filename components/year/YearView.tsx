import type { JSX } from 'preact';
import { hashOf } from '../../lib/model/library';
import type { Year } from '../../lib/model/year';
import { NothingHere } from '../library/NothingHere';
import { partName } from '../library/partName';
import { ViewHead } from '../library/ViewHead';
import { text, textCount, textLanguageName } from '../text';
import { Calendar } from './Calendar';
import { Shares } from './Shares';
import { WeekBars } from './WeekBars';
import { YearTable } from './YearTable';
import styles from './YearView.module.css';

/** A year of reading: its days, its weeks, what was finished and of what, and how fast the reader reads. */
export function YearView({ year }: { readonly year: Year }): JSX.Element {
  const { days, minutes, finished, isLogged, archives, topics, paces, weeks } = year;
  if (days === 0) {
    return (
      <>
        <ViewHead title={partName('year')} />
        <NothingHere title={text('yearEmpty')} words={text('yearEmptyText')} />
      </>
    );
  }
  return (
    <>
      <ViewHead title={partName('year')} />
      <dl class={styles.figures}>
        <Figure value={days} name={textCount('yearDays', days)} />
        <Figure value={finished} name={textCount('yearFinished', finished)} />
        {isLogged && <Figure value={hoursOf(minutes)} name={text(minutes < 60 ? 'yearMinutes' : 'yearHours')} />}
        {paces.map(({ language, wordsPerMinute }) => (
          <Figure
            key={language}
            value={wordsPerMinute}
            name={language === 'und' ? text('yearPace') : text('yearPaceIn', textLanguageName(language))}
          />
        ))}
      </dl>
      <section class={styles.part} aria-label={text('yearCalendar')}>
        <h2 class={styles.heading}>{text('yearCalendar')}</h2>
        <Calendar weeks={weeks} isLogged={isLogged} />
        {isLogged && <WeekBars weeks={weeks} />}
        {!isLogged && <p class={styles.about}>{text('yearNoLog')}</p>}
        <YearTable weeks={weeks} isLogged={isLogged} />
      </section>
      <div class={styles.shares}>
        <Shares
          title={text('yearByArchive')}
          shares={archives}
          nameOf={({ archive }) => archive.name}
          hrefOf={({ archive }) => hashOf({ view: 'archive', archive: archive.id })}
        />
        <Shares
          title={text('yearByTopic')}
          shares={topics}
          nameOf={({ topic }) => topic?.name ?? ''}
          hrefOf={({ archive, topic }) => hashOf({ view: 'posts', archive: archive.id, topic: topic?.slug ?? null })}
        />
      </div>
    </>
  );
}

function Figure({ value, name }: { readonly value: number; readonly name: string }): JSX.Element {
  return (
    <div class={styles.figure}>
      <dt class={styles.name}>{name}</dt>
      <dd class={styles.value}>{textCount('bare', value)}</dd>
    </div>
  );
}

/** Whole hours where there is one at least; minutes before that. */
function hoursOf(minutes: number): number {
  return minutes < 60 ? minutes : Math.round(minutes / 60);
}
