import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Scroller } from '../Scroller';
import styles from './Wide.module.css';

interface WideProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A drawing that a narrow window shows the end of, which is today, and scrolls. */
export function Wide({ label, children }: WideProps): JSX.Element {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollLeft = box.current.scrollWidth;
  }, []);
  return (
    <Scroller box={box} class={styles.wide} label={label}>
      {children}
    </Scroller>
  );
}
