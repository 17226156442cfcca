import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../text';
import styles from './SearchResults.module.css';

/** An answer that comes sooner needs no words. Milliseconds. */
const SOON_MS = 150;

/** Says that an answer is awaited, once it takes a while; also aloud, since the words come into what is there. */
export function Searching(): JSX.Element {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  return <output class={styles.waiting}>{isLate && text('searching')}</output>;
}
