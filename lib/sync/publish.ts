import type { HeadFile, Parcel, SyncMemory, Travelling } from '../model/sync';
import { SyncProblem } from '../model/syncProblem';
import type { Bytes, Carrier } from './carrier';
import { bytesOf, FORM, sha256, type Head } from './head';
import { folderOf, HEAD_FILE, newFileName, pathOf } from './layout';
import { withHead } from './memory';
import { bytesOfParcel } from './parcel';
import type { Sealing } from './sealing';

/** After so many segments, or so many bytes of them, a new base takes their place. */
export const MOST_SEGMENTS = 40;
export const MOST_SEGMENT_BYTES = 256 * 1024;
/** A machine that is in the midst of reading finds what its head names for as long: milliseconds. */
const KEPT_MS = 7 * 86_400_000;

export interface Publishing {
  readonly carrier: Carrier;
  readonly sealing: Sealing;
  readonly app: string;
  readonly now: number;
  /** Keeps what is remembered before a head is sent. */
  readonly remember: (memory: SyncMemory) => Promise<void>;
}

/** Whether what is new goes into a whole new base. */
export function needsBase({ head, mustRepublish }: Pick<SyncMemory, 'head' | 'mustRepublish'>): boolean {
  if (mustRepublish || head === null) return true;
  const segments = head.files.filter(({ name }) => name.startsWith('s'));
  return segments.length >= MOST_SEGMENTS || segments.reduce((sum, { size }) => sum + size, 0) > MOST_SEGMENT_BYTES;
}

/**
 * Writes files of this machine's and then the head that names them; each is looked at before the next is written. Who
 * dies in between leaves files that no head names. Gives what is to be remembered.
 *
 * @throws SyncProblem `changed` where what is read back is something else
 */
export async function publish(
  { carrier, sealing, app, now, remember }: Publishing,
  before: SyncMemory,
  parcels: readonly Parcel[],
  isBase: boolean,
): Promise<SyncMemory> {
  const seq = before.seq + 1;
  const written: HeadFile[] = [];
  for (const parcel of parcels) {
    written.push(await writeFile({ carrier, sealing }, before.machine, newFileName(isBase ? 'b' : 's', seq), parcel));
  }
  const old = isBase ? (before.head?.files ?? []) : [];
  const files = isBase ? written : [...(before.head?.files ?? []), ...written];
  const { machine, incarnation, name } = before;
  const head: Head = { fmt: FORM, app, machine, incarnation, seq, files, name, wroteAt: now };
  const bytes = await sealing.seal({ machine, name: HEAD_FILE }, bytesOf(head));
  const own = { hash: await sha256(bytes), seq, files };
  const replaced = [...before.replaced, ...old.map((file) => ({ name: file.name, at: now }))];
  const sent: SyncMemory = { ...before, seq, pending: own, replaced };
  await remember(sent);
  await putHead(carrier, machine, bytes);
  return { ...withHead(sent, own), mustRepublish: isBase ? false : sent.mustRepublish };
}

async function writeFile(
  { carrier, sealing }: Pick<Publishing, 'carrier' | 'sealing'>,
  machine: string,
  name: string,
  parcel: Parcel,
): Promise<HeadFile> {
  const bytes = await sealing.seal({ machine, name }, bytesOfParcel(parcel));
  await carrier.put(pathOf(machine, name), bytes);
  const listed = (await carrier.list(folderOf(machine)))?.find((one) => one.name === name);
  // A list may be older than the file, and may not tell sizes: then the file itself is read.
  const isThere = listed?.size === bytes.length || isSame(await carrier.get(pathOf(machine, name)), bytes);
  if (!isThere) throw new SyncProblem('changed', `${name} is not what was sent`);
  return { name, size: bytes.length, sha256: await sha256(bytes) };
}

async function putHead(carrier: Carrier, machine: string, bytes: Bytes): Promise<void> {
  const path = pathOf(machine, HEAD_FILE);
  const arrives = async (): Promise<boolean> => {
    await carrier.put(path, bytes);
    return isSame(await carrier.get(path), bytes);
  };
  if (await arrives()) return;
  // Some servers give a file that is written once more another name, and leave the old one.
  await carrier.del(path);
  if (!(await arrives())) throw new SyncProblem('changed', 'the head is not what was sent');
}

function isSame(there: Bytes | null, sent: Bytes): boolean {
  return there !== null && there.length === sent.length && there.every((byte, at) => byte === sent[at]);
}

/** Deletes files of this machine's that no head has named for a week, and what it left without a head. */
export async function tidy(carrier: Carrier, memory: SyncMemory, now: number): Promise<SyncMemory> {
  const listed = (await carrier.list(folderOf(memory.machine))) ?? [];
  const named = new Set([
    HEAD_FILE,
    ...[memory.head, memory.pending].flatMap((head) => head?.files.map(({ name }) => name) ?? []),
  ]);
  const since = new Map(memory.replaced.map(({ name, at }) => [name, at]));
  const kept: { name: string; at: number }[] = [];
  for (const { name } of listed) {
    if (named.has(name)) continue;
    const at = since.get(name) ?? now;
    if (now - at < KEPT_MS) kept.push({ name, at });
    else await carrier.del(pathOf(memory.machine, name));
  }
  return { ...memory, replaced: kept };
}

/**
 * The addresses that records name, those of posts among them: what was read or marked, the steps of kept paths and of
 * own ones, the posts of a day. What else is named here is no known post.
 */
export function postsIn(records: readonly Travelling[]): Set<string> {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/^https?:/.test(value)) found.add(value);
    } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) look(part);
  };
  for (const { record } of records) look(record);
  return found;
}
