import { webUrl } from './address';
import { regionOf, type SyncAccount } from './syncStorage';

/** What was typed of a storage, as it is kept. Null for an address that is none. */
export function typedStorage(storage: SyncAccount): SyncAccount | null {
  const url = webUrl(storage.address.trim());
  if (url === null) return null;
  // A name and a password in the address would be shown with it.
  url.username = '';
  url.password = '';
  url.hash = '';
  if (storage.kind === 'webdav') return { ...storage, address: url.href };
  url.search = '';
  const address = url.href;
  return {
    kind: 's3',
    address,
    region: storage.region.trim() || regionOf(address),
    keyId: storage.keyId.trim(),
    secret: storage.secret.trim(),
    prefix: storage.prefix.trim().replace(/^\/+|\/+$/g, ''),
  };
}
