import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Gives the keyboard to what led to something, once that is over. */
export function useBackFrom(isThere: boolean): RefObject<HTMLButtonElement | null> {
  const way = useRef<HTMLButtonElement>(null);
  const wasThere = useRef(false);
  useEffect(() => {
    if (wasThere.current && !isThere) way.current?.focus();
    wasThere.current = isThere;
  }, [isThere]);
  return way;
}
