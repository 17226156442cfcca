import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LibraryToRead } from '../../lib/model/library';
import type { PostUrl } from '../../lib/model/post';

/** An entry that is being dragged, and where it would be put. */
export interface Dragging {
  readonly post: PostUrl | null;
  /** The entry that it would stand before; undefined while it is over none, null at the end. */
  readonly before: PostUrl | null | undefined;
  readonly begin: (post: PostUrl) => void;
  /** It is over the upper or the lower half of an entry. */
  readonly over: (position: number, half: 'upper' | 'lower') => void;
  readonly drop: () => void;
  readonly end: () => void;
}

/** Moving the entries of the list to read: by keys and buttons one place, by dragging anywhere. */
export function useMoving(
  entries: readonly LibraryToRead[],
  onMove: (post: PostUrl, before: PostUrl | null) => void,
): {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly dragging: Dragging;
  readonly step: (position: number, by: -1 | 1) => void;
} {
  const list = useRef<HTMLDivElement>(null);
  const stepped = useRef<PostUrl | null>(null);
  const [post, setPost] = useState<PostUrl | null>(null);
  const [before, setBefore] = useState<PostUrl | null | undefined>(undefined);

  // The focus goes with what was moved by keys, wherever it stands now.
  useLayoutEffect(() => {
    const at = entries.findIndex((entry) => entry.post === stepped.current);
    if (stepped.current === null || at === -1) return;
    stepped.current = null;
    list.current?.querySelector<HTMLElement>(`[data-row="${at}"]`)?.focus();
  }, [entries]);

  const end = (): void => {
    setPost(null);
    setBefore(undefined);
  };
  return {
    list,
    dragging: {
      post,
      before,
      begin: setPost,
      over: (position, half) => setBefore(entries[half === 'upper' ? position : position + 1]?.post ?? null),
      drop: () => {
        if (post !== null && before !== undefined && post !== before) onMove(post, before);
        end();
      },
      end,
    },
    step: (position, by) => {
      const entry = entries[position];
      const next = position + by;
      if (entry === undefined || next < 0 || next >= entries.length) return;
      stepped.current = entry.post;
      onMove(entry.post, entries[by === -1 ? next : next + 1]?.post ?? null);
    },
  };
}
