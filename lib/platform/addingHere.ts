import { browser } from 'wxt/browser';
import type { ArchiveId } from '../model/archive';
import type { Adding } from '../model/overview';

/** How the adding of a tab's site stands: it outlives the popup, which the browser's own question may close. */
export interface AddingHere {
  readonly tab: number;
  readonly adding: Exclude<Adding, { kind: 'idle' }>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const KEY = 'adding';

export async function rememberAdding(here: AddingHere): Promise<void> {
  await browser.storage.session.set({ [KEY]: here });
}

export async function addingHere(): Promise<AddingHere | null> {
  return ((await browser.storage.session.get(KEY))[KEY] as AddingHere | undefined) ?? null;
}

/** Calls back whenever it changed. */
export function onAddingChange(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && KEY in changes) listener();
  });
}

/** Whether the reader was asked, and the answer is not dealt with yet. */
export function isAsking(here: AddingHere | null): here is AddingHere & { readonly adding: { readonly kind: 'asking'; readonly archive: ArchiveId } } {
  return here?.adding.kind === 'asking';
}
