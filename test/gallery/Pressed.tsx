import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, text } from '../../components/text';

interface PressedProps {
  /** The message that is the button's words. */
  readonly name: MessageKey;
  /** What is typed before, into the first field. */
  readonly typed?: string;
  readonly children: ComponentChildren;
}

/** What stands there once a button was pressed. */
export function Pressed({ name, typed, children }: PressedProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = place.current?.querySelector('textarea');
    if (typed !== undefined && field != null) {
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    // Once what was typed has been drawn.
    setTimeout(() => {
      const buttons = place.current?.querySelectorAll('button') ?? [];
      [...buttons].find((button) => button.textContent === text(name))?.click();
    });
  }, [name, typed]);
  return (
    <div ref={place} style={{ display: 'contents' }}>
      {children}
    </div>
  );
}
