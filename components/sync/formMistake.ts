/** What is wrong with a form, as the key of a sentence. */
export type SyncMistake = 'syncAddressInvalid' | 'syncPassphraseShort' | 'syncPassphraseDiffers';

/** Characters. Whoever has the files can try passphrases as fast as their machines allow. */
export const SHORTEST_PASSPHRASE = 10;

interface Filled {
  readonly address: string;
  readonly isLocked: boolean;
  readonly passphrase: string;
  readonly again: string;
}

export function mistakeIn({ address, isLocked, passphrase, again }: Filled): SyncMistake | null {
  if (!/^https?:\/\/[^\s/]+/i.test(address.trim())) return 'syncAddressInvalid';
  if (!isLocked) return null;
  if (passphrase.length < SHORTEST_PASSPHRASE) return 'syncPassphraseShort';
  return passphrase === again ? null : 'syncPassphraseDiffers';
}
