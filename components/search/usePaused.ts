import { useEffect, useState } from 'preact/hooks';
import { TYPING_PAUSE_MS } from '../../lib/model/search';

/** Whether the reader has stopped typing: the text has stayed as it is for a moment. */
export function usePaused(typed: string): boolean {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled === typed;
}
