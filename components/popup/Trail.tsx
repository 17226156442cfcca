import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import styles from './Trail.module.css';

interface TrailProps {
  /** Slug of the topic shown: another topic starts at its own open post. */
  readonly topic: string;
  readonly class: string | undefined;
  readonly children: ComponentChildren;
}

/** Keeps a long path in a window of fixed height, opened at the post that the reader is on. */
export function Trail({ topic, class: className, children }: TrailProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current !== null) centreOpenPost(box.current);
  }, [topic]);
  return (
    <div ref={box} class={`${styles.trail} ${className}`}>
      {children}
    </div>
  );
}

function centreOpenPost(trail: HTMLElement): void {
  const open = trail.querySelector<HTMLElement>('[aria-current]');
  if (open !== null) trail.scrollTop = open.offsetTop - (trail.clientHeight - open.offsetHeight) / 2;
}
