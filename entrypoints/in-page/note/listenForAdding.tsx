import { render } from 'preact';
import { AddingNote } from '../../../components/note/AddingNote';
import { provideText } from '../../../components/text';
import { answerMessage } from '../../../lib/messages/pageRouter';
import type { Payload } from '../../../lib/messages/table';
import { messageOf } from '../../../lib/platform/messageOf';
import { closedRoot } from '../closedRoot';
import { putInPlace } from '../inPlace';
import styles from '../../../components/note/note.css?inline';

interface ShownNote {
  readonly show: (what: Payload<'adding:show'>) => void;
  readonly isShown: () => boolean;
}

/** Says on the page how the adding of its site goes on, in one note that each word from the background replaces. */
export function listenForAdding(): void {
  let note: ShownNote | null = null;
  answerMessage('adding:show', (what) => {
    if (note === null || !note.isShown()) note = openNote();
    note.show(what);
  });
}

function openNote(): ShownNote {
  provideText(messageOf);
  const { host, mount } = closedRoot('waymark-note', styles);
  const end = (): void => {
    unwatch();
    render(null, mount);
    host.remove();
  };
  // On the page before it is filled: the note measures itself to find a corner that is clear. A page that takes it away
  // has closed it for the reader.
  const unwatch = putInPlace(host, end);
  return {
    show: ({ adding, posts }) => render(<AddingNote adding={adding} posts={posts} onEnd={end} />, mount),
    isShown: () => host.isConnected,
  };
}
