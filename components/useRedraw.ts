import { useState } from 'preact/hooks';

/**
 * Draws a part anew. A check box, a radio or a select changes by itself when it is pressed: drawn anew it shows what is
 * stored, until that is another thing.
 */
export function useRedraw(): () => void {
  const [, count] = useState(0);
  return () => count((before) => before + 1);
}
