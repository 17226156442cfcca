import { isOrphaned, send } from '../../../lib/messages/client';
import { answerMessage } from '../../../lib/messages/pageRouter';
import type { Address } from '../../../lib/model/address';
import type { Colour } from '../../../lib/model/highlight';
import { sayRefused } from '../sayRefused';
import { PageMarks } from './pageMarks';
import { watchSelection } from './watchSelection';

/** Shows the highlights that the background sends, and marks what the reader selects. */
export function listenForMarks(): void {
  let address: Address | null = null;
  let shownAt = '';

  const marks = new PageMarks((places) => {
    if (address !== null) send('marks:places', { address, places }).catch(leaveIfOrphaned);
  });

  const leaveIfOrphaned = (): void => {
    // By an update of the extension: its new script shows the highlights from now on. Other failures are the
    // background's to show.
    if (!isOrphaned()) return;
    marks.leave();
    selection.stop();
  };

  const mark = (range: Range, colour: Colour, noting: boolean): void => {
    const passage = address === null ? null : marks.describe(range);
    if (address === null || passage === null) return;
    // Within the reader's press: browsers open a panel only then.
    if (noting) send('panel:open', null).catch(leaveIfOrphaned);
    // What could not be kept stays selected.
    send('marks:add', { address, passage, colour, noting })
      .then(() => window.getSelection()?.collapseToEnd())
      .catch((thrown: unknown) => {
        leaveIfOrphaned();
        if (isOrphaned()) return;
        sayRefused(thrown);
        // To try again.
        selection.look();
      });
  };

  const selection = watchSelection({
    isMarkable: (range) => address !== null && marks.describe(range) !== null,
    onMark: mark,
  });

  answerMessage('marks:show', (shown) => {
    address = shown.address;
    shownAt = pageNow();
    marks.show(shown.marks);
    if (shown.go !== null) marks.go(shown.go);
  });
  answerMessage('marks:offer', () => selection.look());
  answerMessage('marks:mark', ({ colour, noting }) => {
    const range = selection.range();
    if (range !== null) mark(range, colour, noting);
  });
  // A single-page site goes on to another post in the same document: its own highlights follow, if it has any.
  const onNavigation = (): void => {
    if (address === null || pageNow() === shownAt) return;
    address = null;
    marks.show([]);
    selection.hide();
  };
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', onNavigation);
  else addEventListener('popstate', onNavigation);
}

function pageNow(): string {
  return `${location.pathname}${location.search}`;
}
