import { KeysBar } from '../../../components/highlights/KeysBar';
import { send } from '../../../lib/messages/client';
import type { Address } from '../../../lib/model/address';
import { keepKeys, type KeptKeys } from './keepKeys';
import { showBar } from './showBar';

export interface NoteKeys {
  /** The note is known to be asked for by now: what was typed before goes to it, too. */
  asked(): void;
  end(): void;
}

/**
 * From the pen on, the reader's keys go to the note: until the panel has the keyboard, and else until the reader is
 * back at the text.
 */
export function noteKeys(address: Address, range: Range): NoteKeys {
  const since = Date.now();
  // What fails is kept by the background, and told in the panel.
  const type = (words: string): void => void send('marks:typed', { address, since, words }).catch(() => {});
  const bar = showBar({ beside: () => range, content: () => <KeysBar />, onLost: () => {} });
  const keys: KeptKeys = keepKeys({
    onTyped: type,
    onEnd: (byReader) => {
      bar.remove();
      if (byReader) send('marks:noted', { address }).catch(() => {});
    },
  });
  return {
    asked: () => {
      if (keys.words() !== '') type(keys.words());
    },
    end: keys.end,
  };
}
