import { Library, PanelRight } from 'lucide';
import type { JSX } from 'preact';
import { Button } from '../Button';
import { SettingsButton } from '../SettingsButton';
import { text } from '../text';
import styles from './PopupFoot.module.css';

export interface PopupFootEvents {
  /** To be answered within the click: browsers open a panel only then. */
  readonly onOpenPanel: () => void;
  readonly onOpenLibrary: () => void;
  readonly onOpenSettings: () => void;
}

/** Ways to the other surfaces. */
export function PopupFoot({ onOpenPanel, onOpenLibrary, onOpenSettings }: PopupFootEvents): JSX.Element {
  return (
    <footer class={styles.foot}>
      <Button look="quiet" icon={PanelRight} onClick={onOpenPanel}>
        {text('openPanel')}
      </Button>
      <span class={styles.ways}>
        <Button look="quiet" icon={Library} onClick={onOpenLibrary}>
          {text('library')}
        </Button>
        <SettingsButton onOpenSettings={onOpenSettings} />
      </span>
    </footer>
  );
}
