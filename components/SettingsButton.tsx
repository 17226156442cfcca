import { Settings } from 'lucide';
import type { JSX } from 'preact';
import { Button } from './Button';
import { text } from './text';

/** The way to the settings, in popup and panel. */
export function SettingsButton({ onOpenSettings }: { readonly onOpenSettings: () => void }): JSX.Element {
  return (
    <Button
      look="quiet"
      icon={Settings}
      aria-label={text('settings')}
      title={text('settings')}
      onClick={onOpenSettings}
    />
  );
}
