import type { SyncAccount } from '../model/syncStorage';
import type { AskSurroundings } from './asking';
import type { Carrier } from './carrier';
import { s3 } from './s3';
import { webdav } from './webdav';

/** The storage of the reader's, whichever it is, by the five verbs that a sync needs. */
export function carrierOf(account: SyncAccount, surroundings: AskSurroundings = {}): Carrier {
  switch (account.kind) {
    case 'webdav':
      return webdav(account, surroundings);
    case 's3':
      return s3(account, surroundings);
  }
}
