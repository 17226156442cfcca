import { isOrphaned, send } from '../../../lib/messages/client';
import { answerMessage } from '../../../lib/messages/pageRouter';
import type { Address } from '../../../lib/model/address';
import type { Colour, HighlightId, PageMarkChange } from '../../../lib/model/highlight';
import { OPENS_FROM_PAGES } from '../../../lib/platform/panelFromPage';
import { sayRefused } from '../sayRefused';
import { MarkBars } from './markBars';
import { noteKeys, type NoteKeys } from './noteKeys';
import { PageMarks } from './pageMarks';
import { watchPresses } from './watchPresses';
import { watchSelection, type Selected } from './watchSelection';

/** Shows the highlights that the background sends, marks what the reader selects, and answers presses on highlights. */
export function listenForMarks(): void {
  let address: Address | null = null;
  let shownAt = '';
  const abort = new AbortController();

  const marks = new PageMarks((places) => {
    if (address !== null) send('marks:places', { address, places }).catch(leaveIfOrphaned);
  });

  const leaveIfOrphaned = (): void => {
    // By an update of the extension: its new script shows the highlights from now on. Other failures are the
    // background's to show.
    if (!isOrphaned()) return;
    marks.leave();
    selection.stop();
    bars.hide();
    keys?.end();
    abort.abort();
  };

  let keys: NoteKeys | null = null;
  const write = (range: Range): NoteKeys | null => {
    keys?.end();
    keys = address === null ? null : noteKeys(address, range);
    return keys;
  };

  const mark = ({ range, isExact }: Selected, colour: Colour, noting: boolean): void => {
    const passage = address === null ? null : marks.describe(range, isExact);
    if (address === null || passage === null) return;
    // Within the reader's press: browsers open a panel only then.
    if (noting) send('panel:open', null).catch(leaveIfOrphaned);
    const writing = noting ? write(range) : null;
    // What could not be kept stays selected.
    send('marks:add', { address, passage, colour, noting })
      .then(() => {
        window.getSelection()?.collapseToEnd();
        writing?.asked();
      })
      .catch((thrown: unknown) => {
        writing?.end();
        leaveIfOrphaned();
        if (isOrphaned()) return;
        sayRefused(thrown);
        // To try again.
        selection.look();
      });
  };

  const change = (id: HighlightId, what: PageMarkChange): void => {
    if (address === null) return;
    send('marks:edit', { address, id, change: what }).catch((thrown: unknown) => {
      leaveIfOrphaned();
      if (isOrphaned()) return;
      sayRefused(thrown);
      // Shows what is there still.
      bars.follow();
    });
  };

  const selection = watchSelection({
    isMarkable: ({ range, isExact }) => address !== null && marks.describe(range, isExact) !== null,
    onMark: mark,
    onShown: () => bars.hide(),
  });
  const openNote = (id: HighlightId): void => {
    if (address === null) return;
    // Within the reader's press: browsers open a panel only then.
    send('panel:open', null).catch(leaveIfOrphaned);
    const range = marks.get(id)?.range;
    const writing = range && write(range);
    send('marks:note', { address, id })
      .then(() => writing?.asked())
      .catch(() => {
        writing?.end();
        leaveIfOrphaned();
      });
  };
  const bars = new MarkBars(marks, {
    onRecolour: (id, colour) => change(id, { colour }),
    onNote: OPENS_FROM_PAGES ? openNote : null,
    onDelete: (id, deleted) => change(id, { deleted }),
  });
  const isOurs = (event: Event): boolean => selection.holds(event) || bars.holds(event);
  watchPresses(
    (press) => {
      const id = marks.pressed(press);
      if (id !== null) bars.open(id, press.x);
    },
    isOurs,
    abort.signal,
  );
  const leaveBar = (event: Event): void => {
    if (event.isTrusted && !isOurs(event)) bars.hide();
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Escape' && !event.isComposing) bars.hide();
  };
  addEventListener('pointerdown', leaveBar, { capture: true, signal: abort.signal });
  addEventListener('keydown', escape, { capture: true, signal: abort.signal });

  /** By the keyboard, with nothing selected: from highlight to highlight, beginning at the caret. */
  const comeToMark = (): void => {
    const { focusNode = null, focusOffset = 0 } = window.getSelection() ?? {};
    const here = bars.shown === null && focusNode !== null ? marks.around(focusNode, focusOffset) : null;
    const id = here ?? marks.next(bars.shown);
    if (id === null) return;
    marks.reveal(id);
    bars.open(id, null);
  };

  answerMessage('marks:show', (shown) => {
    address = shown.address;
    shownAt = pageNow();
    marks.show(shown.marks);
    bars.follow();
    if (shown.go !== null) marks.go(shown.go);
  });
  answerMessage('marks:offer', ({ byKeys }) => selection.offer(byKeys));
  answerMessage('marks:mark', ({ colour, noting }) => {
    const selected = selection.selected();
    if (selected !== null) mark(selected, colour, noting);
    else comeToMark();
  });
  // A single-page site goes on to another post in the same document: its own highlights follow, if it has any.
  const onNavigation = (): void => {
    if (address === null || pageNow() === shownAt) return;
    address = null;
    marks.show([]);
    selection.hide();
    bars.hide();
  };
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', onNavigation);
  else addEventListener('popstate', onNavigation);
}

function pageNow(): string {
  return `${location.pathname}${location.search}`;
}
