import * as v from 'valibot';
import { webUrl } from '../../model/address';
import { archiveId, type ArchiveId } from '../../model/archive';
import type { Incoming, LeftOut, PostStub } from '../../model/exchange';
import type { PostUrl } from '../../model/post';
import { faultOf } from '../fault';
import { OWN_FILE, POST_STUB } from './format';

/** What the file of everything brings. Throws a `Refused` where the whole of it is not of the form. */
export function readOwnFile(json: unknown): Incoming {
  const file = v.safeParse(OWN_FILE, json);
  if (!file.success) throw faultOf(file.issues);
  const { schema, records, posts } = file.output;
  const left: LeftOut[] = [];
  const stubs = posts.flatMap((given): PostStub[] => {
    const stub = stubIn(given);
    if (stub === null) left.push({ store: 'posts', label: titleIn(given), why: 'unreadable' });
    return stub === null ? [] : [stub];
  });
  return { schema, records, posts: stubs, left };
}

/** A post is on the site of its archive: nobody's file gives a title to a page of another. */
function stubIn(given: unknown): PostStub | null {
  const stub = v.safeParse(POST_STUB, given);
  if (!stub.success) return null;
  const { url, archive } = stub.output;
  const [page, home] = [webUrl(url), webUrl(archive)];
  const isAtHome = page !== null && home !== null && page.origin === home.origin && archiveId(archive) === archive;
  return isAtHome ? { ...stub.output, url: url as PostUrl, archive: archive as ArchiveId } : null;
}

function titleIn(given: unknown): string {
  const title: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, 'title') : null;
  return typeof title === 'string' ? title.slice(0, 120) : '';
}
