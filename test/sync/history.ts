import type { ArchiveId } from '../../lib/model/archive';
import { BIN_MS, binnedHighlight, binnedTick, isWholeInBin } from '../../lib/model/bin';
import { itemIdOf, NO_TICK, ownItemId, TICK_GROUPS, type Tick } from '../../lib/model/checklist';
import { guideOfTopic } from '../../lib/model/guideId';
import { HIGHLIGHT_GROUPS, PLAIN_HIGHLIGHT, type Highlight } from '../../lib/model/highlight';
import {
  decidedNote,
  noteAfter,
  otherVersionOf,
  restampedNote,
  withoutCleared,
  type Noted,
  type OtherNote,
} from '../../lib/model/note';
import type { PostUrl } from '../../lib/model/post';
import { markedRead, markedUnread, NOTHING_READ, READING_GROUPS, type Reading } from '../../lib/model/reading';
import {
  canonicalJson,
  latestOf,
  restamped,
  type Groups,
  type Removal,
  type Stamped,
  type Stamps,
  type Unstamped,
} from '../../lib/model/record';
import { isRemovedBy } from '../../lib/model/removed';
import { compareStamps, stampAfter } from '../../lib/model/stamp';
import { nameOf, type Travelling } from '../../lib/model/sync';
import { PLAIN_TO_READ, TO_READ_GROUPS, type ToRead } from '../../lib/model/toRead';
import { stampFor } from '../../lib/store/instance';
import type { SettingRecord } from '../../lib/store/schema';
import { answerHeld } from '../../lib/sync/answer';
import { firstMemory } from '../../lib/sync/memory';
import { deleteMachine } from '../../lib/sync/retire';
import type { Sealing } from '../../lib/sync/sealing';
import { syncOnce } from '../../lib/sync/syncOnce';
import type { Random } from '../anchor/random';
import { aHighlight } from '../model/aHighlight';
import { aTick } from '../model/aTick';
import { MemoryFolder, type Faults } from './memoryCarrier';
import { MemoryReplica } from './memoryReplica';

/** Machines, one of which may be copied or set back; steps of a history; syncs of all that end it. */
const MACHINES = 4;
const STEPS = 120;
const CLEAN_ROUNDS = 6;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 1);
const ARCHIVE = 'https://a.example' as ArchiveId;
const POSTS = ['p', 'q', 'r', 's'].map((slug) => `${ARCHIVE}/${slug}` as PostUrl);
const IDS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const SETTINGS = ['prompts', 'resume'];
const GUIDE = guideOfTopic(ARCHIVE, 'scale');
/** Items of a guide's checklist, and of the reader's own. */
const ITEMS = ['Do it', 'Ask', 'Measure'].flatMap((text, at) =>
  at === 0
    ? [aTick(GUIDE, text, { ...NO_TICK, text, item: itemIdOf(text) })]
    : [aTick(GUIDE, text, { ...NO_TICK, text, own: true, item: ownItemId(text) })],
);

/** As it is: what is sealed is tried elsewhere, and a thousand histories have no time for it. */
const OPEN: Sealing = {
  seal: (_file, content) => Promise.resolve(content),
  open: (_file, content) => Promise.resolve({ kind: 'opened', content }),
};

interface Machine {
  replica: MemoryReplica;
  /** How far its clock is ahead: milliseconds. */
  readonly skew: number;
  /** It is not used before this step. */
  readonly sleepsUntil: number;
  readonly sleepsFrom: number;
}

/** What a history came to. */
export interface Ended {
  /** What is wrong with it; empty when nothing is. */
  readonly wrong: readonly string[];
  /** How often a machine found that it was a copy, or set back. */
  readonly renamed: number;
}

/**
 * A history of machines that read, mark, delete and sync under all that may go wrong, from a seed; then all of them sync
 * without faults, and must agree in every byte, with nothing of what they knew lost.
 */
export async function history(random: Random): Promise<Ended> {
  const folder = new MemoryFolder();
  const machines: Machine[] = Array.from({ length: MACHINES }, (_, at) => aMachine(random, at));
  const chance = (of: number): boolean => random.below(of) === 0;
  const copiedAt = chance(3) ? random.below(STEPS) : -1;
  const setBackAt = chance(3) ? random.below(STEPS) : -1;
  const rolledBackAt = chance(4) ? random.below(STEPS) : -1;
  const wipedAt = chance(7) ? random.below(STEPS) : -1;
  const restored = { at: random.below(Math.max(1, setBackAt)), copy: null as MemoryReplica | null };
  let restoredAt = 0;
  // All machines lie still for half a year or more, one of them for longer than that.
  const leapAt = chance(4) ? random.below(STEPS) : -1;
  const leap = (181 + random.below(700)) * DAY;
  const earlier = { at: random.below(Math.max(1, rolledBackAt)), files: folder.copy() };
  const files: (readonly Travelling[])[] = [];
  let brought: readonly Brought[] = [];
  const ids = new Set<string>();
  const told: Told = { replaced: new Set(), shared: new Set() };
  const note = (machine: Machine): void => {
    const id = machine.replica.remembered?.machine;
    if (id !== undefined) ids.add(id);
  };

  const doOne = (machine: Machine, which: number, now: number): void => {
    if (which === 0) files.push([...machine.replica.kept.values()]);
    else if (which === 1 && files.length > 0)
      brought = [
        ...brought,
        ...telling(told, machine, () => bringIn(machine, files[random.below(files.length)]!, { random, now })),
      ];
    else telling(told, machine, () => edit(machine, random, now));
  };

  for (let step = 0; step < STEPS; step += 1) {
    const now = START + (leapAt >= 0 && step >= leapAt ? leap : 0) + step * HOUR + random.below(HOUR);
    const first = machines[0]!;
    if (step === restored.at) {
      restored.copy = first.replica.copy();
      restoredAt = now;
    }
    if (step === setBackAt && restored.copy !== null) {
      for (const { remembered } of [first.replica, restored.copy]) told.shared.add(remembered?.incarnation ?? '');
      first.replica = restored.copy;
      // What it had brought in since may have been nowhere else.
      brought = brought.filter(({ by, when }) => by !== first || when < restoredAt);
    }
    if (step === earlier.at) earlier.files = folder.copy();
    if (step === rolledBackAt) folder.files = earlier.files;
    if (step === wipedAt) folder.files = new Map();
    if (step === copiedAt) told.shared.add(machines[1]!.replica.remembered?.incarnation ?? '');
    if (step === copiedAt) machines.push({ ...machines[1]!, replica: machines[1]!.replica.copy() });
    const machine = machines[random.below(machines.length)]!;
    if (step < machine.sleepsUntil && step >= machine.sleepsFrom) continue;
    emptyBin(machine, now);
    if (chance(40)) await retireAnother(machine, folder, now).catch(() => undefined);
    else if (chance(3)) {
      const faults: Faults = {
        tears: () => chance(20),
        losesAnswer: () => chance(20),
        dies: (path) => path.endsWith('head.wm') && chance(10),
        misses: (path) => path.endsWith('head.wm') && chance(30),
      };
      await sync(machine, folder, now, faults).catch(() => undefined);
      note(machine);
    } else doOne(machine, random.below(25), now);
  }

  const known = machines.map(({ replica }) => new Map(replica.kept));
  for (let round = 0; round < CLEAN_ROUNDS; round += 1) {
    for (const machine of machines) {
      await sync(machine, folder, START + leap + (STEPS + round) * HOUR, {});
      await answerHeld(machine.replica, chance(2) ? 'keep' : 'remove');
      note(machine);
    }
  }
  return {
    wrong: [
      ...disagreements(machines),
      ...stumps(machines),
      ...losses(machines, known),
      ...lostNotes(machines[0]!, known, told),
      ...wentBack(machines[0]!, known, told),
      ...eaten(machines[0]!, brought),
    ],
    renamed: ids.size - machines.length,
  };
}

function aMachine(random: Random, at: number): Machine {
  const skews = [-HOUR, 50_000, 0, 0, random.below(5) === 0 ? 347 * DAY : 0];
  const replica = new MemoryReplica();
  const sleeps = random.below(4) === 0;
  return {
    replica,
    skew: skews[random.below(skews.length)] ?? 0,
    sleepsFrom: sleeps ? random.below(STEPS / 2) : 0,
    sleepsUntil: sleeps || at === 3 ? STEPS / 2 + random.below(STEPS / 2) : 0,
  };
}

async function sync({ replica, skew }: Machine, folder: MemoryFolder, now: number, faults: Faults): Promise<void> {
  const parts = {
    carrier: folder.carrier(faults),
    sealing: OPEN,
    replica,
    app: 'test',
    now: () => now + skew,
    readme: 'of Waymark',
  };
  const first = replica.remembered ?? firstMemory('a machine', replica.schema);
  if (replica.remembered === null) await replica.remember(first);
  await syncOnce(parts, first);
}

/** What was deleted thirty days ago goes for good, as at the start of each day. */
function emptyBin({ replica, skew }: Machine, now: number): void {
  for (const { store, key, record } of replica.kept.values()) {
    const binned =
      store === 'highlights'
        ? binnedHighlight(record as Highlight, -Infinity)
        : store === 'ticks'
          ? binnedTick(record as Tick, -Infinity)
          : undefined;
    if (binned === undefined || binned.deletedAt >= now + skew - BIN_MS) continue;
    const one = record as Highlight & Tick;
    const groups = (store === 'ticks' ? TICK_GROUPS : HIGHLIGHT_GROUPS) as Groups<Highlight & Tick>;
    if (isWholeInBin(binned)) replica.removeForGood(store, String(key), latestOf(one.stamps)?.[0] ?? 0);
    else replica.put(store, String(key), withoutCleared(groups, one, replica.remembered?.incarnation ?? ''));
  }
}

/** Takes the files of a machine that this one can read from the folder; it may still be in use. */
async function retireAnother(machine: Machine, folder: MemoryFolder, now: number): Promise<void> {
  await sync(machine, folder, now, {});
  const peers = Object.entries(machine.replica.remembered?.peers ?? {});
  const first = peers.find(([, { trouble }]) => trouble === null);
  if (first !== undefined) await deleteMachine(folder.carrier(), first[0]);
}

/** One thing that a reader does, by the rules that the store has for it. */
function edit({ replica, skew }: Machine, random: Random, at: number): void {
  const now = at + skew;
  replica.remembered ??= firstMemory('a machine', replica.schema);
  const instance = replica.remembered.incarnation;
  const one = <T>(of: readonly T[]): T => of[random.below(of.length)]!;
  const what = random.below(28);
  if (what < 8) editReading(replica, one(POSTS), { random, now, instance });
  else if (what < 16) editHighlight(replica, one(IDS), { random, now, instance });
  else if (what < 22) editTick(replica, one(ITEMS), { random, now, instance });
  else if (what < 24) editToRead(replica, one(POSTS), { random, now, instance });
  else if (what < 27) {
    const key = one(SETTINGS);
    const before = replica.get<SettingRecord>('settings', key);
    const stamp = stampAfter(before?.stamps?.['value'], now, instance);
    const record: SettingRecord = {
      key,
      value: random.below(2) === 0,
      updatedAt: now,
      deleted: false,
      stamps: { value: stamp },
    };
    replica.put('settings', key, record);
  } else if (random.below(3) === 0) replica.removeForGood('highlights', one(IDS), now);
}

/** A highlight that a file took back from a removal, and when by the machine's own clock: milliseconds since 1970. */
interface Brought {
  readonly name: string;
  readonly at: number;
  readonly by: Machine;
  /** By the true clock. */
  readonly when: number;
}

/**
 * Brings in a file that some machine once made, beside what is here or instead of it; gives what it takes back from a
 * removal that is known here.
 */
function bringIn(
  machine: Machine,
  file: readonly Travelling[],
  { random, now }: { random: Random; now: number },
): Brought[] {
  const { replica, skew } = machine;
  replica.remembered ??= firstMemory('a machine', replica.schema);
  const before = new Map(replica.kept);
  replica.bringIn(file, random.below(3) === 0, { instance: replica.remembered.incarnation, now: now + skew });
  return [...replica.kept].flatMap(([name, { store, record }]) =>
    store === 'highlights' && !before.has(name) && before.has(markOf(name))
      ? [{ name, at: latestOf((record as Highlight).stamps)?.[0] ?? 0, by: machine, when: now }]
      : [],
  );
}

const markOf = (name: string): string => nameOf({ store: 'removals', key: name });

/** What was brought in, against a removal that was known, and went by that removal all the same. */
function eaten({ replica }: Machine, brought: readonly Brought[]): string[] {
  return brought.flatMap(({ name, at }) => {
    const removal = replica.kept.get(markOf(name))?.record as Removal | undefined;
    return replica.kept.has(name) || (removal !== undefined && removal.at >= at) ? [] : [`${name} was eaten`];
  });
}

interface Editing {
  readonly random: Random;
  readonly now: number;
  readonly instance: string;
}

function editReading(replica: MemoryReplica, post: PostUrl, { random, now, instance }: Editing): void {
  const before = replica.get<Reading>('readings', post);
  const of = { url: post, archive: ARCHIVE };
  const put = (after: Unstamped<Reading>): void => {
    const stamped = restamped<Reading>(
      READING_GROUPS,
      { before, after, first: NOTHING_READ },
      stampFor(before, now, instance),
    );
    replica.put('readings', post, stamped);
  };
  if (before !== undefined && random.below(12) === 0) return put(markedUnread(before, now));
  if (random.below(8) === 0) return put(markedRead(before, of, now));
  const read = before ?? { ...markedRead(undefined, of, now), finishedAt: null };
  put({ ...read, progress: Math.max(read.progress, random.below(100) / 100), updatedAt: now });
}

function editHighlight(replica: MemoryReplica, id: string, { random, now, instance }: Editing): void {
  const before = replica.get<Highlight>('highlights', id);
  const made = before ?? aHighlight({ id: id as Highlight['id'], archive: ARCHIVE, post: POSTS[0]!, createdAt: now });
  const stamp = stampFor(before, now, instance);
  if (before !== undefined && random.below(8) === 0)
    return replica.put('highlights', id, decided(HIGHLIGHT_GROUPS, before, random, { stamp, now }));
  const change: Partial<Highlight>[] = [
    { note: aNote(made.note, random) },
    { colour: (['yellow', 'green', 'blue', 'pink'] as const)[random.below(4)] as Highlight['colour'] },
    { deleted: before !== undefined },
    { deleted: false },
  ];
  const after = { ...made, ...change[random.below(change.length)], updatedAt: now };
  replica.put(
    'highlights',
    id,
    restampedNote<Highlight>(HIGHLIGHT_GROUPS, { before, after, first: PLAIN_HIGHLIGHT }, stamp),
  );
}

/** What is typed in the place of a note, or none: no text is written twice. */
function aNote(before: string, random: Random): string {
  return random.below(6) === 0 ? '' : noteAfter(before, { from: before, to: `note ${random.below(1_000_000_000)}` });
}

/** The reader takes the other version of a note, or lets it go; where there is none, all stays as it is. */
function decided<T extends Stamped & Noted>(
  groups: Groups<T>,
  before: T,
  random: Random,
  by: Parameters<typeof decidedNote>[3],
): T {
  const other = otherVersionOf(before);
  if (other === undefined) return before;
  const to = random.below(2) === 0 ? other.text : before.note;
  return decidedNote<T>(groups, before, { from: before.note, to, other: other.stamp }, by);
}

function editTick(replica: MemoryReplica, item: Tick, { random, now, instance }: Editing): void {
  const before = replica.get<Tick>('ticks', item.id);
  const made = before ?? item;
  const stamp = stampFor(before, now, instance);
  if (before !== undefined && random.below(8) === 0)
    return replica.put('ticks', item.id, decided(TICK_GROUPS, before, random, { stamp, now }));
  const change: Partial<Tick>[] = [
    { deleted: false, done: !made.done },
    { deleted: false, note: aNote(made.note, random) },
    { deleted: item.own && before !== undefined },
  ];
  const after = { ...made, ...change[random.below(change.length)], updatedAt: now };
  replica.put('ticks', item.id, restampedNote<Tick>(TICK_GROUPS, { before, after, first: NO_TICK }, stamp));
}

function editToRead(replica: MemoryReplica, post: PostUrl, { random, now, instance }: Editing): void {
  const before = replica.get<ToRead>('toRead', post);
  const made: Unstamped<ToRead> = before ?? {
    ...PLAIN_TO_READ,
    post,
    archive: ARCHIVE,
    title: post,
    date: null,
    order: 'a0',
    addedAt: now,
    updatedAt: now,
    deleted: false,
  };
  const change: Partial<ToRead>[] = [
    { order: `a${random.below(9)}` },
    { tags: [`tag ${random.below(9)}`] },
    { deleted: before !== undefined && !before.deleted },
  ];
  const after = { ...made, ...change[random.below(change.length)], updatedAt: now };
  const stamp = stampFor(before, now, instance);
  replica.put('toRead', post, restamped<ToRead>(TO_READ_GROUPS, { before, after, first: PLAIN_TO_READ }, stamp));
}

/** What the reader did that decides on what may be gone in the end. */
interface Told {
  /** Texts of notes that they had before them, and replaced or let go. */
  readonly replaced: Set<string>;
  /** Names in the stamps of more than one machine: of a copy, of one that was set back. */
  readonly shared: Set<string>;
}

/** Does something on a machine, and keeps which texts are there no more by that. */
function telling<T>({ replaced }: Told, { replica }: Machine, work: () => T): T {
  const before = new Map(replica.kept);
  const result = work();
  for (const [name, { record }] of before) {
    const after = textsOf(replica.kept.get(name)?.record);
    for (const { text } of textsOf(record)) if (!after.some((one) => one.text === text)) replaced.add(text);
  }
  return result;
}

/** The texts of a record's note: the one that is shown, and the other versions. */
function textsOf(record: object | undefined): OtherNote[] {
  const { note = '', was = [], stamps = {} } = (record ?? {}) as Partial<Noted> & { readonly stamps?: Stamps };
  const stamp = stamps['note'];
  return [...(stamp === undefined ? [] : [{ text: note, stamp }]), ...was].filter(({ text }) => text !== '');
}

type Known = readonly ReadonlyMap<string, Travelling>[];

/** What some machine knew of a record before the last syncs, that was not removed since. */
function living({ replica }: Machine, known: Known): (readonly [name: string, then: object, now: object])[] {
  return known.flatMap((records) =>
    [...records].flatMap(([name, { record }]) => {
      const now = replica.kept.get(name)?.record;
      const removal = replica.kept.get(markOf(name))?.record as Removal | undefined;
      const isGone = now === undefined || (removal !== undefined && isRemovedBy(record, removal));
      return isGone ? [] : [[name, record, now] as const];
    }),
  );
}

/** Notes that nobody replaced, and that are neither a note now nor another version of one. */
function lostNotes(machine: Machine, known: Known, { replaced, shared }: Told): string[] {
  return living(machine, known).flatMap(([name, then, now]) => {
    const left = new Set(textsOf(now).map(({ text }) => text));
    const lost = textsOf(then).filter(
      ({ text, stamp }) => !left.has(text) && !replaced.has(text) && !shared.has(stamp[2]),
    );
    return lost.map(({ text }) => `“${text}” of ${name} is lost`);
  });
}

/** Groups of fields that are as they were before a change that was known, or another value of the same change. */
function wentBack(machine: Machine, known: Known, { shared }: Told): string[] {
  const groupsOf: Readonly<Record<string, Groups<never>>> = {
    highlights: HIGHLIGHT_GROUPS,
    ticks: TICK_GROUPS,
    toRead: TO_READ_GROUPS,
  };
  return living(machine, known).flatMap(([name, then, now]) => {
    const groups = Object.entries<readonly string[]>(groupsOf[name.split(' ')[0] ?? ''] ?? {});
    const [before, after] = [then as Stamped, now as Stamped];
    return groups.flatMap(([group, fields]) => {
      const [was, is] = [before.stamps[group], after.stamps[group]];
      // Of two that write under one name, nobody can tell which came later.
      if (group === 'note' || was === undefined || shared.has(was[2])) return [];
      const isSame = fields.every(
        (field) => canonicalJson(Reflect.get(then, field)) === canonicalJson(Reflect.get(now, field)),
      );
      const order = compareStamps(is, was);
      return order < 0 || (order === 0 && !isSame) ? [`${group} of ${name} went back`] : [];
    });
  });
}

function disagreements(machines: readonly Machine[]): string[] {
  const all = machines.map(({ replica }) =>
    canonicalJson(Object.fromEntries([...replica.kept].map(([name, { record }]) => [name, record]))),
  );
  return all.every((one) => one === all[0]) ? [] : ['the machines do not agree'];
}

/** A record that came back without what made it. */
function stumps(machines: readonly Machine[]): string[] {
  return machines.flatMap(({ replica }) =>
    [...replica.kept.values()].flatMap(({ store, record }) =>
      store === 'highlights' && (record as Highlight).passage?.quote.exact !== 'a place to wait' ? ['a stump'] : [],
    ),
  );
}

/** What some machine knew before the last syncs, and none knows any more. */
function losses(
  machines: readonly Machine[],
  known: readonly ReadonlyMap<string, { readonly store: string; readonly record: object }>[],
): string[] {
  const [last] = machines;
  const lost: string[] = [];
  for (const [name, { store, record }] of known.flatMap((records) => [...records])) {
    const now = last!.replica.kept.get(name)?.record;
    const isRemoved = last!.replica.kept.has(`removals ${JSON.stringify(name)}`);
    if (now === undefined && !isRemoved) lost.push(`${name} is lost`);
    const removal = last!.replica.kept.get(markOf(name))?.record as Removal | undefined;
    if (store !== 'readings' || now === undefined || (removal !== undefined && isRemovedBy(record, removal))) continue;
    const [then, after] = [record as Reading, now as Reading];
    const round = [...(after.earlier ?? []), after].find((one) => one.round === then.round);
    // A file that came instead of it begins its figures anew.
    if (compareStamps(round?.epoch, then.epoch) > 0) continue;
    if (round === undefined || round.progress < then.progress) lost.push(`${name} went back`);
    if (round !== undefined && then.finishedAt !== null && round.finishedAt === null)
      lost.push(`${name} is unfinished`);
  }
  return lost;
}
