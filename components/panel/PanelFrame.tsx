import type { ComponentChildren, JSX } from 'preact';
import styles from './PanelFrame.module.css';

/** The room that everything in the side panel stands in. */
export function PanelFrame({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <main class={styles.panel}>{children}</main>;
}
