import { archiveBase, liesElsewhere } from '../archive/base';
import { readFeed } from '../archive/feed';
import type { Fetched, FetchedText } from '../archive/fetch';
import { newDiscovery } from '../archive/plan';
import { within } from '../archive/reach';
import type { Parts } from '../companion/parts';
import { giveBackUnneeded, syncSites } from '../companion/sites';
import { resumeDiscovery } from '../discovery/discover';
import { type Address, normaliseAddress } from '../model/address';
import { type Archive, type ArchiveId, archiveId } from '../model/archive';
import type { PageReading } from '../model/pageReading';
import { asProblem, Problem } from '../model/problem';
import { holdsSite } from '../platform/permissions';
import { kindOf } from '../recognise/judge';
import { type AddingHere, addingsUnderWay, rememberAdding } from '../session/addingHere';
import { noting } from '../session/problemLog';

/**
 * An answer in hand is not asked for twice: the page that decided whether a site is added is the first of its
 * discovery.
 */
function withAnswer(parts: Parts, address: Address, answer: Fetched): Parts {
  let isFirst = true;
  const fetchText: Parts['fetchText'] = (url, options) => {
    if (url !== address || !isFirst) return parts.fetchText(url, options);
    isFirst = false;
    return Promise.resolve(answer);
  };
  return { ...parts, fetchText };
}

/**
 * Adds a site that the reader has granted, and begins to discover it. Returns the archive as it was added: its base can
 * be another than was typed, when a post or a feed was. @throws Problem when the site cannot be read; then nothing is
 * added
 */
export async function addSite(parts: Parts, typed: ArchiveId): Promise<ArchiveId> {
  const { id, address, fetched } = await firstLook(parts, typed);
  if ((await parts.store.archives.get(id)) === undefined) {
    await parts.store.archives.add(newArchive(id));
    await parts.store.discoveries.put(newDiscovery(id, parts.now()));
  }
  // A worker that died between the two lines above comes here again.
  await parts.store.discoveries.addIfNew(newDiscovery(id, parts.now()));
  await syncSites(parts.store);
  // Goes on by itself; what the store refuses is noted, and the next alarm tries again.
  resumeDiscovery(withAnswer(parts, address, fetched), id).catch(noting('discovery'));
  return id;
}

/** Reads the address that the reader gave, and decides what the archive is. */
async function firstLook(
  parts: Parts,
  typed: ArchiveId,
): Promise<{ readonly id: ArchiveId; readonly address: Address; readonly fetched: FetchedText }> {
  const address = normaliseAddress(typed);
  if (address === null) throw new Problem('unreadable', typed);
  const { origin } = new URL(typed);
  const fetched = await parts.fetchText(address, { allowed: within(typed), why: 'adding' });
  if (fetched.kind !== 'text') throw new Problem('unreadable', typed);
  if (fetched.content !== 'html') {
    // Readers paste addresses of feeds, too. The feed says where its site is.
    const home = archiveId(readFeed(fetched.text, fetched.url).home ?? origin);
    return { id: home !== null && new URL(home).origin === origin ? home : (origin as ArchiveId), address, fetched };
  }
  // As a part of the whole site, so that posts outside of what was typed are seen.
  const archive = { id: origin as ArchiveId, postPattern: null };
  const reading = await parts.readDocument({
    html: fetched.text,
    address,
    url: fetched.url,
    archive,
    readAt: parts.now(),
  });
  return { id: chosenBase(typed, reading), address, fetched };
}

/** What was typed, unless it is a post, or its posts lie elsewhere on the site. */
function chosenBase(typed: ArchiveId, { evidence, listed, leads, topic }: PageReading): ArchiveId {
  if (evidence === null) return typed;
  const isPost = kindOf(evidence) === 'post';
  const isElsewhere = liesElsewhere(
    typed,
    listed.map(({ url }) => url),
  );
  if (!isPost && topic === null && !isElsewhere) return typed;
  const { address, feeds } = evidence;
  const posts = isPost ? [] : listed.map(({ url }) => url);
  return archiveBase({ address, feeds, topics: leads.topics, posts, isInside: isPost }) ?? typed;
}

function newArchive(id: ArchiveId): Archive {
  const { host, pathname } = new URL(id);
  return {
    id,
    name: `${host}${pathname === '/' ? '' : pathname}`,
    builtIn: false,
    postPattern: null,
    feeds: [],
    refreshedAt: null,
    problem: null,
  };
}

/** What is told of each adding, as it goes on. */
export interface AddingWatch {
  /** The browser lets us read the site, and it is read for the first time. */
  readonly onBegin: (here: AddingHere) => Promise<void>;
  readonly onAdded: (archive: ArchiveId, here: AddingHere) => Promise<void>;
  readonly onFailed: (here: AddingHere) => Promise<void>;
}

let finishing: Promise<void> = Promise.resolve();

/**
 * Adds what the reader asked for, once the browser lets us: called after each grant, by the page that asked if it is
 * still there, and at every start. Does each once, whoever calls first.
 */
export function finishAdding(parts: Parts, watch: AddingWatch): Promise<void> {
  const finish = async (): Promise<void> => {
    for (const here of await addingsUnderWay(parts.now()))
      if (await holdsSite(here.asked)) await finishOne(parts, here, watch);
  };
  finishing = finishing.then(finish, finish);
  return finishing;
}

async function finishOne(parts: Parts, before: AddingHere, watch: AddingWatch): Promise<void> {
  const go = async (adding: AddingHere['adding']): Promise<AddingHere> => {
    const here = { ...before, adding, at: parts.now() };
    await rememberAdding(here);
    return here;
  };
  await watch.onBegin(await go({ kind: 'reading', archive: before.asked }));
  try {
    const archive = await addSite(parts, before.asked);
    await watch.onAdded(archive, await go({ kind: 'added', archive }));
  } catch (thrown) {
    const failed = await go({ kind: 'failed', archive: before.asked, code: asProblem(thrown).code });
    // From here on nothing needs the site.
    await giveBackUnneeded(parts.store, parts.now());
    await watch.onFailed(failed);
  }
}
