import type { JSX } from 'preact';
import { Switch } from '../Switch';
import { text } from '../text';

interface PinSwitchProps {
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
}

/** Keeps the panel on this topic while the reader visits other tabs. */
export function PinSwitch({ pinned, onPin }: PinSwitchProps): JSX.Element {
  return <Switch label={text('pinTopic')} on={pinned} onChange={onPin} />;
}
