import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { LookingContext } from './lookingContext';
import { LookingStatus } from './LookingStatus';

/** The same of what a surface shows, wherever it stands there; nothing where nothing is known of it. */
export function LookingLine(): JSX.Element | null {
  const shown = useContext(LookingContext);
  return shown?.view == null ? null : <LookingStatus view={shown.view} onLooking={shown.onLooking} />;
}
