import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Politely says that the card is there. Assistive technology reads only what comes into a status after the status
 * itself.
 */
export function Announcement({ words }: { readonly words: string }): JSX.Element {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(words), [words]);
  return <output class="visually-hidden">{said}</output>;
}
