import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { BarPlace } from '../../components/highlights/BarPlace';
import { KeysBar } from '../../components/highlights/KeysBar';
import { MarkBar } from '../../components/highlights/MarkBar';
import { RemovedBar } from '../../components/highlights/RemovedBar';
import { AddingNote } from '../../components/note/AddingNote';
import { PickBar } from '../../components/pick/PickBar';
import { ResumeChip } from '../../components/resume/ResumeChip';
import type { ArchiveId } from '../../lib/model/archive';
import type { Adding } from '../../lib/model/overview';
import { ForeignPage } from './ForeignPage';
import barStyles from '../../components/highlights/markBar.css?inline';
import noteStyles from '../../components/note/note.css?inline';
import pickStyles from '../../components/pick/pick.css?inline';
import chipStyles from '../../components/resume/chip.css?inline';

const log = (what: string) => (): void => document.body.setAttribute('data-last-event', what);
const chip = (section: string | null): JSX.Element => (
  <ForeignPage styles={chipStyles} shown={<ResumeChip section={section} percent={43} onEnd={log('chip')} />} />
);
/** It comes late on a page, and is looked at here before that. */
const AT_ONCE = `${barStyles} .keys { animation: none }`;
/** The chip as it is once it was ignored for a while, which is shortened here. */
function SmallChip(): JSX.Element {
  const { setInterval } = window;
  window.setInterval = ((act: () => void) => window.setTimeout(act, 0)) as typeof setInterval;
  useEffect(() => {
    window.setInterval = setInterval;
  });
  return chip('The habits around it');
}
const MARK = { colour: 'green', hasNote: true, onRemove: log('remove') } as const;
const BAR = { onColour: log('recolour'), onNote: log('note') };
const bar = (shown: JSX.Element, styles = barStyles, left = 60): JSX.Element => (
  <ForeignPage
    styles={styles}
    shown={
      <BarPlace left={left} top={150}>
        {shown}
      </BarPlace>
    }
  />
);

/** As `goTo` and `markChanges` place them. */
const MARKS = (
  <>
    <div class="line" style={{ top: '136px', left: '24px', width: '70%', height: '29px', animation: 'none' }} />
    <div class="bar" style={{ top: '260px', left: '10px', height: '86px' }} />
    <div class="bar" style={{ top: '40px', left: '10px', height: '58px' }} />
  </>
);
const PICKING = (
  <>
    <div class="frame" style={{ top: '30px', left: '18px', width: '80%', height: '300px' }} />
    <PickBar onCancel={log('cancel')} />
  </>
);

const SITE = 'https://fieldnotes.example/notes' as ArchiveId;
const note = (adding: Adding, posts: number | null = null): JSX.Element => (
  <ForeignPage styles={noteStyles} shown={<AddingNote adding={adding} posts={posts} onEnd={log('note')} />} />
);

/** What a reader sees on a page when coming back to it, or showing which part of it is the article. */
export const RETURNS: Record<string, () => JSX.Element> = {
  'page-chip': () => chip('The habits around it'),
  'page-note-reading': () => note({ kind: 'reading', archive: SITE }),
  'page-note-added': () => note({ kind: 'added', archive: SITE }, 52),
  'page-note-failed': () => note({ kind: 'failed', archive: SITE, code: 'no-posts' }),
  'page-chip-long': () =>
    chip(
      'What we learned when the oldest message in the queue turned out to be older than the team that had to read it',
    ),
  'page-chip-no-section': () => chip(null),
  'page-chip-small': () => <SmallChip />,
  'page-chip-right-to-left': () => chip('התור מעולם לא היה הבעיה'),
  'page-marks': () => <ForeignPage styles={chipStyles} shown={MARKS} />,
  'page-bar': () => bar(<MarkBar mark={null} onColour={log('mark')} onNote={log('note')} />),
  'page-bar-mark': () => bar(<MarkBar mark={{ ...MARK, hasNote: false }} {...BAR} />),
  'page-bar-mark-noted': () => bar(<MarkBar mark={MARK} {...BAR} />),
  'page-bar-keys': () => bar(<KeysBar />, AT_ONCE, 8),
  'page-bar-keys-right-to-left': () => bar(<KeysBar />, AT_ONCE, 8),
  'page-bar-removed': () => bar(<RemovedBar onUndo={log('undo')} />, barStyles, 8),
  'page-pick': () => <ForeignPage styles={pickStyles} shown={PICKING} />,
  'page-pick-right-to-left': () => <ForeignPage styles={pickStyles} shown={PICKING} />,
};
