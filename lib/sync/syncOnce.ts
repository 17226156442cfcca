import { isRecent } from '../model/clock';
import type { PostStub } from '../model/exchange';
import type { Removal } from '../model/record';
import { isRemovedBy } from '../model/removed';
import { renewedAfter } from '../model/renewed';
import {
  nameOf,
  type Covered,
  type MachineId,
  type MarksOf,
  type Replica,
  type SyncMemory,
  type Told,
  type Travelling,
} from '../model/sync';
import { asSyncProblem } from '../model/syncProblem';
import type { Bytes, Carrier } from './carrier';
import { headFrom, sha256 } from './head';
import { hashOf, judge, removalsIn, type Judged } from './judge';
import { HEAD_FILE, isMachineId, pathOf, README, ROOT } from './layout';
import { asNewMachine, asSetBack, forSchema, withHead } from './memory';
import { parcelsOf } from './parcel';
import { needsBase, postsIn, publish, tidy } from './publish';
import { isComplete, readPeers, type Read } from './readPeers';
import { deleteMachine } from './retire';
import type { Sealing } from './sealing';

/** A machine looks through its own files once a day: milliseconds. */
const LOOK_THROUGH_MS = 86_400_000;

/** So long what was removed elsewhere can be had back: milliseconds. */
const TOLD_MS = 7 * 86_400_000;

export interface SyncParts {
  readonly carrier: Carrier;
  readonly sealing: Sealing;
  readonly replica: Replica;
  /** The version of Waymark. */
  readonly app: string;
  readonly now: () => number;
  /** What lies in the folder for whoever finds it there. */
  readonly readme: string;
}

/** What a sync came to. */
export interface Synced {
  readonly memory: SyncMemory;
  /** Names of records that are other ones now. */
  readonly taken: readonly Pick<Travelling, 'store' | 'key'>[];
  /** How many records were written to the storage. */
  readonly published: number;
}

/**
 * Takes in what other machines wrote, then writes what they have not. Whatever ends it in between, the next one goes on
 * with what is stored and what lies there; nothing else is remembered.
 *
 * @param isChanged false where nothing can have changed here since the last time: then records are read only if
 *   something arrived
 * @throws SyncProblem
 */
export async function syncOnce(parts: SyncParts, first: SyncMemory, isChanged = true): Promise<Synced> {
  const { carrier, replica, now } = parts;
  const listed = await carrier.list(ROOT);
  if (listed === null) await prepare(carrier, parts.readme);
  const remembered = forSchema((await replica.memory()) ?? first, replica.schema);
  let memory = await asItLies(parts, remembered);
  if (memory !== remembered) await replica.remember(memory);
  const machines = (listed ?? []).filter(({ name }) => isMachineId(name)).map(({ name }) => name);
  const read = await readPeers(parts, memory, machines);
  const mustRepublish = memory.mustRepublish || read.hasShrunk;
  const isNews = read.arrived.length > 0 || read.posts.length > 0;
  memory = { ...memory, peers: read.peers, mustRepublish };
  if (!isNews && !isChanged && !needsBase(memory)) {
    await replica.remember(memory);
    return { memory, taken: [], published: 0 };
  }
  const { taken, after, covered, ...took } = await takeIn(replica, memory, read, {
    isMember: hasJoined(remembered),
    now: now(),
  });
  memory = took.memory;
  const written = await publishNew(parts, memory, after, covered);
  memory = written.memory;
  if (memory.leaving !== null && memory.leaving !== undefined) {
    await deleteMachine(carrier, memory.leaving);
    memory = { ...memory, leaving: null };
    await replica.remember(memory);
  }
  if (!isRecent(memory.checkedAt, LOOK_THROUGH_MS, now())) {
    const isWhole = await isComplete(carrier, memory);
    memory = { ...(await tidy(carrier, memory, now())), checkedAt: now() };
    if (!isWhole) memory = { ...memory, mustRepublish: true };
    await replica.remember(memory);
  }
  return { memory, taken, published: written.published };
}

/**
 * Makes the folder. Another machine may do so in the same moment, and then servers refuse one of the two in ways of
 * their own (Apache: 403); what is really refused shows at the next write.
 */
async function prepare(carrier: Carrier, readme: string): Promise<void> {
  try {
    await carrier.mkdir(ROOT.split('/')[0] ?? ROOT);
    await carrier.mkdir(ROOT);
    await carrier.put(README, new TextEncoder().encode(readme));
  } catch (thrown) {
    const { code } = asSyncProblem(thrown);
    if (code !== 'busy' && code !== 'server' && code !== 'forbidden') throw thrown;
  }
}

/** Whether a machine has ever read or written anything there. */
function hasJoined({ seq, peers }: SyncMemory): boolean {
  return seq > 0 || Object.keys(peers).length > 0;
}

/** Compares this machine's own head with what it remembers of it. */
async function asItLies(
  { carrier, sealing }: Pick<SyncParts, 'carrier' | 'sealing'>,
  memory: SyncMemory,
): Promise<SyncMemory> {
  const { machine, head, pending } = memory;
  if (head === null && pending === null && memory.seq === 0) return memory;
  const bytes = await carrier.get(pathOf(machine, HEAD_FILE));
  if (bytes === null) return asSetBack(memory);
  const hash = await sha256(bytes);
  if (hash === head?.hash) return memory;
  // The answer to the last write was lost, or this machine died before it came.
  if (hash === pending?.hash) return withHead(memory, pending);
  if (memory.past.includes(hash) || !(await isHead(sealing, machine, bytes))) return asSetBack(memory);
  return asNewMachine(memory);
}

/** Whether somebody wrote it as a head: some servers give a page in the place of a file that is missing. */
async function isHead(sealing: Sealing, machine: MachineId, bytes: Bytes): Promise<boolean> {
  const opened = await sealing.open({ machine, name: HEAD_FILE }, bytes);
  return opened.kind === 'opened' ? headFrom(opened.content) !== 'damaged' : opened.why !== 'foreign';
}

async function takeIn(
  replica: Replica,
  before: SyncMemory,
  read: Read,
  { isMember, now }: { readonly isMember: boolean; readonly now: number },
): Promise<
  Judged & { readonly memory: SyncMemory; readonly covered: Covered; readonly taken: Judged['gone'] | Synced['taken'] }
> {
  const local = new Map((await replica.records()).map((one) => [nameOf(one), one]));
  const keys = [...new Set([...before.removalKeys, ...read.removalKeys, ...(await replica.ownRemovalKeys())])];
  const removals = removalsIn([...local.values(), ...read.arrived]);
  const heldMarks = new Set(before.held.flatMap(({ removal }) => removal?.mark ?? []));
  const known = removalsIn(local.values());
  const isNewRemoval = [...removals].some(([mark, { at }]) => at > (known.get(mark)?.at ?? -Infinity));
  const marksOf = await replica.marksUnder(keys);
  const coveredBefore = await replica.covered();
  const unpublished = [...local.values()].filter((one) => hashOf(one.record) !== coveredBefore[nameOf(one)]);
  // What was made here since a removal was heard of is new, whatever the clocks say.
  const renewed: Travelling[] = [];
  const madeAnew = await removedAmong(unpublished, known, heldMarks, marksOf);
  for (const [name, { at }] of madeAnew) {
    const one = local.get(name);
    if (one === undefined || !isRemovedBy(one.record, { at })) continue;
    const fresh = { ...one, record: renewedAfter(one.record, at, before.incarnation) };
    renewed.push(fresh);
    local.set(name, fresh);
  }
  const asked = isNewRemoval ? [...local.values(), ...read.arrived] : read.arrived;
  const removed = await removedAmong(asked, removals, heldMarks, marksOf);
  const judged = judge(local, read.arrived, (name) => removed.get(name), {
    isFirst: !isMember,
    waiting: new Set(before.held.flatMap(({ archive }) => archive ?? [])),
  });
  const covered = { ...coveredBefore, ...judged.covered };
  for (const name of Object.keys(covered)) if (!judged.after.has(name)) delete covered[name];
  const heldNow = new Set(judged.held.map(nameOf));
  const told = await withPosts(replica, judged.told, now);
  const memory = {
    ...before,
    removalKeys: keys,
    held: [...before.held.filter((one) => !heldNow.has(nameOf(one))), ...judged.held],
    told: [...(before.told ?? []).filter(({ at }) => now - at < TOLD_MS), ...told],
  };
  const posts = distinctPosts(read.posts);
  await replica.take({ records: [...renewed, ...judged.records], gone: judged.gone, posts }, memory, covered);
  const taken = [
    ...judged.records.filter((one) => isOther(local.get(nameOf(one)), judged.after.get(nameOf(one)))),
    ...judged.gone,
  ];
  return { ...judged, memory, covered, taken };
}

function withPosts(replica: Replica, told: Judged['told'], at: number): Promise<Told[]> {
  return Promise.all(told.map(async (one) => ({ ...one, at, posts: await replica.stubsOf(postsIn(one.records)) })));
}

/** Which of the records were removed, by their names. What waits for the reader's word is not removed yet. */
async function removedAmong(
  records: readonly Travelling[],
  removals: ReadonlyMap<string, Removal>,
  waiting: ReadonlySet<string>,
  marksOf: MarksOf,
): Promise<Map<string, Removal>> {
  const removed = new Map<string, Removal>();
  if (removals.size === 0) return removed;
  await Promise.all(
    records.map(async ({ store, key }) => {
      if (store === 'removals') return;
      for (const mark of await marksOf({ store, key })) {
        const removal = removals.get(mark);
        if (removal === undefined || waiting.has(mark)) continue;
        const name = nameOf({ store, key });
        const other = removed.get(name);
        if (other === undefined || other.at < removal.at) removed.set(name, removal);
      }
    }),
  );
  return removed;
}

async function publishNew(
  { replica, now, ...parts }: SyncParts,
  memory: SyncMemory,
  records: ReadonlyMap<string, Travelling>,
  covered: Covered,
): Promise<{ readonly memory: SyncMemory; readonly published: number }> {
  const hashes = new Map([...records].map(([name, { record }]) => [name, hashOf(record)]));
  const fresh = [...records.keys()].filter((name) => hashes.get(name) !== covered[name]);
  if (fresh.length === 0 && !memory.mustRepublish && memory.head !== null) return { memory, published: 0 };
  // The files that hold what was removed are to go.
  const isBase = needsBase(memory) || fresh.some((name) => records.get(name)?.store === 'removals');
  const going = (isBase ? [...records.keys()] : fresh).flatMap((name) => records.get(name) ?? []);
  const stubs = new Map((await replica.stubsOf(postsIn(going))).map((stub) => [stub.url as string, stub]));
  const stubsOf = (some: readonly Travelling[]): PostStub[] =>
    [...postsIn(some)].flatMap((url) => stubs.get(url) ?? []);
  const parcels = parcelsOf(going, stubsOf, memory.removalKeys);
  const remember = (then: SyncMemory): Promise<void> => replica.remember(then);
  const after = await publish({ ...parts, now: now(), remember }, memory, parcels, isBase);
  await replica.remember(after, isBase ? Object.fromEntries(hashes) : { ...covered, ...pick(hashes, fresh) });
  return { memory: after, published: going.length };
}

function pick(hashes: ReadonlyMap<string, string>, names: readonly string[]): Covered {
  return Object.fromEntries(names.map((name) => [name, hashes.get(name) ?? '']));
}

function isOther(before: Travelling | undefined, after: Travelling | undefined): boolean {
  return before === undefined || after === undefined || hashOf(before.record) !== hashOf(after.record);
}

/** Of two machines' words on one post the longer title, then the one that sorts last: the same on all machines. */
function distinctPosts(posts: readonly PostStub[]): PostStub[] {
  const byUrl = new Map<string, PostStub>();
  for (const post of posts) {
    const other = byUrl.get(post.url);
    if (other === undefined || JSON.stringify(other) < JSON.stringify(post)) byUrl.set(post.url, post);
  }
  return [...byUrl.values()];
}
