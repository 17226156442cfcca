import type { ComponentChildren, JSX } from 'preact';

interface BarPlaceProps {
  /** CSS pixels from the window's top left. */
  readonly left: number;
  readonly top: number;
  readonly children: ComponentChildren;
}

/** Where a bar stands in the window. */
export function BarPlace({ left, top, children }: BarPlaceProps): JSX.Element {
  return (
    <div class="place" style={{ left: `${left}px`, top: `${top}px` }}>
      {children}
    </div>
  );
}
