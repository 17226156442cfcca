import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import styles from './Wide.module.css';

/** A drawing that a narrow window shows the end of, which is today, and scrolls. */
export function Wide({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollLeft = box.current.scrollWidth;
  }, []);
  return (
    <div ref={box} class={styles.wide}>
      {children}
    </div>
  );
}
