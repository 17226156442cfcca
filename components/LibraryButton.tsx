import { Library } from 'lucide';
import type { JSX } from 'preact';
import { Button } from './Button';
import { text } from './text';

/** The way to the library, in the panel. */
export function LibraryButton({ onOpenLibrary }: { readonly onOpenLibrary: () => void }): JSX.Element {
  return (
    <Button look="quiet" icon={Library} aria-label={text('library')} title={text('library')} onClick={onOpenLibrary} />
  );
}
