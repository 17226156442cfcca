import type { StorageKind, SyncAccount } from '../../lib/model/syncStorage';

/** What stands in the form, whichever storage is chosen: who looks at another one loses nothing. */
export interface Filled {
  readonly kind: StorageKind;
  readonly address: string;
  readonly user: string;
  readonly password: string;
  readonly bucket: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
  readonly prefix: string;
  readonly isLocked: boolean;
  readonly passphrase: string;
  readonly again: string;
  readonly name: string;
}

export type Change = <Name extends keyof Filled>(field: Name, value: Filled[Name]) => void;

export function nothingFilled(name: string): Filled {
  return {
    kind: 'webdav',
    address: '',
    user: '',
    password: '',
    bucket: '',
    region: '',
    keyId: '',
    secret: '',
    prefix: '',
    isLocked: true,
    passphrase: '',
    again: '',
    name,
  };
}

/** The storage as it was typed. */
export function storageIn(filled: Filled): SyncAccount {
  if (filled.kind === 'webdav') {
    const { kind, address, user, password } = filled;
    return { kind, address, user, password };
  }
  const { kind, bucket, region, keyId, secret, prefix } = filled;
  return { kind, address: bucket, region, keyId, secret, prefix };
}

/** What is wrong with a form, as the key of a sentence. */
export type SyncMistake =
  | 'syncAddressInvalid'
  | 'syncBucketInvalid'
  | 'syncKeyMissing'
  | 'syncSecretMissing'
  | 'syncPassphraseShort'
  | 'syncPassphraseDiffers';

/** Characters. Whoever has the files can try passphrases as fast as their machines allow. */
export const SHORTEST_PASSPHRASE = 10;

export function mistakeIn(filled: Filled): SyncMistake | null {
  return storageMistake(filled) ?? lockMistake(filled);
}

function storageMistake({ kind, address, bucket, keyId, secret }: Filled): SyncMistake | null {
  if (kind === 'webdav') return isAddress(address) ? null : 'syncAddressInvalid';
  if (!isAddress(bucket)) return 'syncBucketInvalid';
  if (keyId.trim() === '') return 'syncKeyMissing';
  return secret.trim() === '' ? 'syncSecretMissing' : null;
}

function lockMistake({ isLocked, passphrase, again }: Filled): SyncMistake | null {
  return isLocked ? passphraseMistake(passphrase, again) : null;
}

/** What is wrong with a passphrase that was typed twice. */
export function passphraseMistake(
  passphrase: string,
  again: string,
): 'syncPassphraseShort' | 'syncPassphraseDiffers' | null {
  if (passphrase.length < SHORTEST_PASSPHRASE) return 'syncPassphraseShort';
  return passphrase === again ? null : 'syncPassphraseDiffers';
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/i.test(text.trim());
}
