import type { IconNode } from 'lucide';
import type { ButtonHTMLAttributes, ComponentChildren, JSX } from 'preact';
import { Icon } from './Icon';
import styles from './Button.module.css';

/**
 * `primary`: the one thing to do next; `outline`: other actions; `quiet`: beside text; `danger`: what cannot be undone.
 */
export type ButtonLook = 'primary' | 'outline' | 'quiet' | 'danger';

interface ButtonProps extends Omit<ButtonHTMLAttributes, 'class' | 'className' | 'icon'> {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly icon?: IconNode;
  readonly disabled?: boolean;
  /** Without children the button shows its icon only, and needs an `aria-label`. */
  readonly children?: ComponentChildren;
}

export function Button({ look = 'outline', small = false, icon, children, ...rest }: ButtonProps): JSX.Element {
  return (
    <button type="button" class={buttonClass(look, small, children === undefined)} {...rest}>
      {icon !== undefined && <Icon node={icon} size={small ? 14 : 16} />}
      {children}
    </button>
  );
}

/** The same looks for a link that acts like a button. */
export function buttonClass(look: ButtonLook, small = false, iconOnly = false): string {
  return [styles.button, styles[look], small && styles.small, iconOnly && styles.iconOnly].filter(Boolean).join(' ');
}
