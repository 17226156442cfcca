import type { IconNode } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button';

interface RowButtonProps {
  readonly icon: IconNode;
  readonly name: string;
  /** Id of the words of the row: every row has a button of this name. */
  readonly of: string;
  readonly tabIndex?: number;
  readonly disabled?: boolean;
  /** Has the keyboard as soon as it is there. */
  readonly takesFocus?: boolean;
  readonly onClick: () => void;
}

/** An action on one row of a list, as its icon. */
export function RowButton({
  icon,
  name,
  of,
  tabIndex,
  disabled = false,
  takesFocus = false,
  onClick,
}: RowButtonProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  return (
    <Button
      ref={button}
      look="quiet"
      small
      icon={icon}
      aria-label={name}
      title={name}
      aria-describedby={of}
      tabIndex={tabIndex}
      disabled={disabled}
      onClick={onClick}
    />
  );
}
