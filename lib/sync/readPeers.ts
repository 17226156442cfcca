import type { MachineId, Parcel, Peer, PeerTrouble, SyncMemory, Travelling } from '../model/sync';
import { asSyncProblem } from '../model/syncProblem';
import type { Carrier } from './carrier';
import { headFrom, sha256, type Head } from './head';
import { HEAD_FILE, pathOf } from './layout';
import { parcelFrom } from './parcel';
import type { Sealing } from './sealing';

/** A record, and the machine that it came from. */
export interface Arrived extends Travelling {
  readonly from: MachineId;
}

/** What reading the other machines' folders gave. */
export interface Read {
  readonly peers: SyncMemory['peers'];
  readonly arrived: readonly Arrived[];
  readonly posts: Parcel['posts'];
  readonly removalKeys: readonly string[];
  /** A machine's files are gone or older than they were: whoever has their content is to write it once more. */
  readonly hasShrunk: boolean;
}

interface ReadOne extends Omit<Read, 'peers'> {
  readonly peer: Peer | null;
}

const NOTHING = { arrived: [], posts: [], removalKeys: [], hasShrunk: false } as const;

/**
 * Reads what is new in the folders of the other machines. A machine whose files cannot be read is left for the next
 * time, as it was known, and keeps nothing of the others from being read.
 */
export async function readPeers(
  { carrier, sealing }: { readonly carrier: Carrier; readonly sealing: Sealing },
  { machine, peers, seq, leaving = null }: Pick<SyncMemory, 'machine' | 'peers' | 'seq' | 'leaving'>,
  folders: readonly MachineId[],
): Promise<Read> {
  const others = new Set([...folders, ...Object.keys(peers)].filter((id) => id !== machine && id !== leaving));
  const read: ReadOne[] = [];
  const known: Record<MachineId, Peer> = {};
  // One after the other: some servers count requests, and a head is less than a kilobyte.
  for (const id of [...others].toSorted()) {
    const one = await readPeer({ carrier, sealing }, id, peers[id]);
    read.push(one);
    // What was there before this machine joined may be left over from another passphrase.
    const isNew = seq > 0 && peers[id] === undefined;
    if (one.peer !== null) known[id] = isNew && one.peer.hash === null ? { ...one.peer, isUnread: true } : one.peer;
  }
  return {
    peers: known,
    arrived: read.flatMap((one) => one.arrived),
    posts: read.flatMap((one) => one.posts),
    removalKeys: [...new Set(read.flatMap((one) => one.removalKeys))],
    hasShrunk: read.some((one) => one.hasShrunk),
  };
}

async function readPeer(
  { carrier, sealing }: { readonly carrier: Carrier; readonly sealing: Sealing },
  id: MachineId,
  known: Peer | undefined,
): Promise<ReadOne> {
  const bytes = await carrier.get(pathOf(id, HEAD_FILE));
  const hash = bytes === null ? null : await sha256(bytes);
  if (hash !== null && hash === known?.hash && known.trouble === null) return { ...NOTHING, peer: known };
  const opened = bytes === null ? null : await sealing.open({ machine: id, name: HEAD_FILE }, bytes);
  if (opened === null || (opened.kind === 'unopened' && opened.why === 'foreign')) {
    // Gone, or not there yet. What was never read is no loss.
    const isLost = known !== undefined && known.hash !== null;
    return { ...NOTHING, peer: null, hasShrunk: isLost };
  }
  if (opened.kind === 'unopened') return troubled(known, opened.why as PeerTrouble);
  const head = headFrom(opened.content);
  if (head === 'newer' || head === 'damaged') return troubled(known, head);
  if (head.machine !== id) return troubled(known, 'damaged');
  // Numbers are used again by a folder that was set back: the content decides whether there is something new. That
  // something is gone shows by an old number, or by a machine that had to begin anew.
  const hasShrunk =
    known !== undefined &&
    known.hash !== null &&
    hash !== known.hash &&
    (head.seq <= known.seq || head.incarnation !== known.incarnation);
  const parcels = await readFiles({ carrier, sealing }, head, known);
  if (!Array.isArray(parcels)) {
    const one = troubled({ ...peerOf(head, null), ...known }, parcels);
    return { ...one, hasShrunk: hasShrunk || one.hasShrunk };
  }
  return {
    peer: {
      ...peerOf(head, hash),
      files: head.files.map(({ name }) => name),
      ...(opened.isBefore === true && { isBefore: true }),
    },
    arrived: parcels.flatMap(({ records }) => records.map((record) => ({ ...record, from: id }))),
    posts: parcels.flatMap(({ posts }) => posts),
    removalKeys: parcels.flatMap(({ removalKeys }) => removalKeys),
    hasShrunk,
  };
}

/** All files that were not taken in before, or why not: half of what a machine wrote would pass for the whole. */
async function readFiles(
  { carrier, sealing }: { readonly carrier: Carrier; readonly sealing: Sealing },
  { machine, files }: Head,
  known: Peer | undefined,
): Promise<Parcel[] | PeerTrouble> {
  const parcels: Parcel[] = [];
  for (const { name, size, sha256: expected } of files) {
    if (known?.files.includes(name)) continue;
    const bytes = await carrier.get(pathOf(machine, name)).catch(damagedOnly);
    if (bytes === null) return 'missing';
    if (bytes.length !== size || (await sha256(bytes)) !== expected) return 'damaged';
    const opened = await sealing.open({ machine, name }, bytes);
    const parcel = opened.kind === 'opened' ? parcelFrom(opened.content) : null;
    if (parcel === null) return 'damaged';
    parcels.push(parcel);
  }
  return parcels;
}

function peerOf({ name, wroteAt, incarnation, seq }: Head, hash: string | null): Peer {
  return { name, wroteAt, incarnation, seq, hash, files: [], trouble: null };
}

/** What was taken from a machine that can be read no longer, nobody else can take from it either. */
function troubled(known: Peer | undefined, trouble: PeerTrouble): ReadOne {
  const unknown: Peer = { name: '', wroteAt: 0, incarnation: '', hash: null, seq: 0, files: [], trouble };
  const hasShrunk = known !== undefined && known.files.length > 0 && known.trouble === null;
  return { ...NOTHING, peer: { ...(known ?? unknown), trouble }, hasShrunk };
}

/**
 * Whether a machine's own folder still holds what its head names. The files are read back: one that was damaged may be as
 * long as it was, and whoever joins later would have nothing of it.
 */
export async function isComplete(
  carrier: Carrier,
  { machine, head }: Pick<SyncMemory, 'machine' | 'head'>,
): Promise<boolean> {
  if (head === null) return true;
  for (const { name, sha256: expected } of head.files) {
    const bytes = await carrier.get(pathOf(machine, name));
    if (bytes === null || (await sha256(bytes)) !== expected) return false;
  }
  return true;
}

/** A file that a server cannot give is as good as none; a server that cannot be reached says nothing of its files. */
function damagedOnly(thrown: unknown): null {
  const { code } = asSyncProblem(thrown);
  if (code !== 'server' && code !== 'forbidden' && code !== 'too_large') throw thrown;
  return null;
}
