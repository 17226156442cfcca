import { isObject, isText, shape, type Is } from './shape';

/** A folder on a WebDAV server, and who may write there. */
export interface WebdavStorage {
  readonly kind: 'webdav';
  /** Address of the folder. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

/** A bucket of an S3-compatible store, and the key that may write there. */
export interface S3Storage {
  readonly kind: 's3';
  /** Address of the bucket: its own host, or a path of the store's. */
  readonly address: string;
  /** As the store calls the place where the bucket lies: part of each signature. */
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
  /** The folder within the bucket; empty for the bucket itself. */
  readonly prefix: string;
}

/** The reader's storage, and who may write there. */
export type SyncAccount = WebdavStorage | S3Storage;
export const STORAGE_KINDS = ['webdav', 's3'] as const satisfies readonly SyncAccount['kind'][];
export type StorageKind = SyncAccount['kind'];

const isWebdav = shape<WebdavStorage>({
  kind: (kind) => kind === 'webdav',
  address: isText,
  user: isText,
  password: isText,
});
const isS3 = shape<S3Storage>({
  kind: (kind) => kind === 's3',
  address: isText,
  region: isText,
  keyId: isText,
  secret: isText,
  prefix: isText,
});

export const isAccount: Is<SyncAccount> = (value): value is SyncAccount =>
  isObject(value) && (isWebdav(value) || isS3(value));

/** The address that the browser is to let us ask. */
export function siteOf({ address }: SyncAccount): string {
  return address;
}

/** What is shown of a storage: nothing that opens it. */
export type ShownStorage = Pick<WebdavStorage, 'kind' | 'address' | 'user'> | Omit<S3Storage, 'secret'>;

export function shownStorage(account: SyncAccount): ShownStorage {
  switch (account.kind) {
    case 'webdav': {
      const { kind, address, user } = account;
      return { kind, address, user };
    }
    case 's3': {
      const { kind, address, region, keyId, prefix } = account;
      return { kind, address, region, keyId, prefix };
    }
  }
}

/** The same storage with another password or secret. */
export function withSecret(account: SyncAccount, secret: string): SyncAccount {
  return account.kind === 'webdav' ? { ...account, password: secret } : { ...account, secret };
}

/** Where a store does not say what it calls its region, it takes this one. */
const USUAL_REGION = 'us-east-1';
/** Stores whose host names the region: `s3.REGION.…`, `s3-REGION.…`, also behind the bucket's name. */
const REGION_IN_HOST = /(?:^|\.)s3[.-](?:dualstack\.)?([a-z]{2}[a-z0-9]*(?:-[a-z0-9]+)+)\./;

/** The region that the address of a bucket names; else the one that stores take which have none. */
export function regionOf(address: string): string {
  const { hostname } = new URL(address);
  if (hostname.endsWith('.r2.cloudflarestorage.com')) return 'auto';
  return REGION_IN_HOST.exec(hostname)?.[1] ?? USUAL_REGION;
}
