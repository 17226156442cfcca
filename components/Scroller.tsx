import type { ComponentChildren, JSX, RefObject } from 'preact';

interface ScrollerProps {
  /** What is in it. */
  readonly label: string;
  readonly class?: string | undefined;
  readonly box?: RefObject<HTMLElement | null>;
  readonly children: ComponentChildren;
}

/** A part that scrolls by itself and holds nothing that is pressed: the Tab key reaches it, and its arrows scroll it. */
export function Scroller({ label, class: className, box, children }: ScrollerProps): JSX.Element {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <section {...(box !== undefined && { ref: box })} class={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
