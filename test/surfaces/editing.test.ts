import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showTopic } from '../../lib/companion/showTopic';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { PublishedGuide } from '../../lib/model/guide';
import { lineOf } from '../../lib/model/guideParts';
import { markedRead } from '../../lib/model/reading';
import type { TopicView } from '../../lib/model/view';
import { openStore, type Store } from '../../lib/store/open';
import { editActions } from '../../lib/surfaces/editActions';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

vi.mock('../../lib/messages/client', () => ({ send: async () => null }));

const TOPIC = { slug: 'scale', name: 'Scale' };
const OTHER = 'https://b.example' as ArchiveId;
const ELSEWHERE = aListed('elsewhere', { date: '2024-07-01', words: 700 }, OTHER);

let store: Store;
let view: TopicView;
beforeEach(async () => {
  store = await openStore(freshName('editing'));
  for (const archive of [ARCHIVE, OTHER]) await store.archives.add(anArchive(archive));
  await store.posts.add(ARCHIVE, [aListed('one'), aListed('two')]);
  await store.posts.add(OTHER, [ELSEWHERE]);
  await publish(['Measure the load before you plan for it.']);
  await look();
});
afterEach(() => store.close());

async function publish(checklist: readonly string[]): Promise<void> {
  const guide: PublishedGuide = {
    archive: ARCHIVE,
    topic: TOPIC,
    source: `${ARCHIVE}/topics/scale` as Address,
    readAt: 1,
    definition: null,
    arguments: null,
    checklist: checklist.map((text) => lineOf({ kind: 'quoted', text, source: null })),
    failureModes: null,
    steps: null,
    related: null,
    references: null,
  };
  await store.guides.put(guide);
}

async function look(): Promise<TopicView> {
  const archive = await store.archives.get(ARCHIVE);
  if (archive === undefined) throw new Error('no archive');
  view = await showTopic(store, archive, TOPIC, { post: null, topics: [TOPIC] });
  return view;
}

const actions = () => editActions({ store: async () => store, view: () => view });
const lines = (): string[] => view.items.map(({ statement }) => statement.text);

describe('editing the guide that is shown', () => {
  it('lies over what the archive publishes, and takes over of its changes what the reader picks', async () => {
    await actions().edit('checklist', { kind: 'add-line', text: 'Ask Ana.' });
    await publish(['Measure the load before you plan for it.', 'Name an owner for every part.']);
    await look();
    expect(lines()).toEqual(['Measure the load before you plan for it.', 'Ask Ana.']);
    const { changes = [] } = view.guide.edition ?? {};
    expect(changes).toMatchObject([{ kind: 'added', section: 'checklist' }]);
    await actions().settle(changes, true);
    await look();
    expect(lines()).toEqual(['Measure the load before you plan for it.', 'Name an owner for every part.', 'Ask Ana.']);
    expect(view.guide.edition?.changes).toEqual([]);
  });

  it('goes back to the original, and from there to the edition', async () => {
    await actions().define('Scale is what hurts.');
    await actions().edit('checklist', { kind: 'add-line', text: 'Ask Ana.' });
    const before = await actions().toOriginal();
    expect((await look()).guide.edition).toBeUndefined();
    if (before === undefined) throw new Error('nothing to undo');
    await actions().undo(before);
    await look();
    expect(view.guide.definition.content.text).toBe('Scale is what hurts.');
    expect(lines()).toContain('Ask Ana.');
  });

  it('puts a post of another archive on the path, with its time, its reading and its share of the progress', async () => {
    await actions().edit('steps', { kind: 'add-post', post: { title: 'Elsewhere', url: ELSEWHERE.url } });
    await look();
    expect(view.steps.at(-1)).toMatchObject({ title: 'Elsewhere', minutes: 3, date: '2024-07-01' });
    const before = view.progress;
    await store.readings.change(ELSEWHERE.url, (was) => markedRead(was, { url: ELSEWHERE.url, archive: OTHER }, 5));
    await look();
    expect(view.steps.at(-1)?.state.kind).toBe('read');
    expect(view.progress).toBeGreaterThan(before);
  });

  it('keeps the tick of a line that is put into other words', async () => {
    const [item] = view.items;
    if (item === undefined) throw new Error('no item');
    const key = { archive: ARCHIVE, topic: 'scale', item: item.id, text: item.statement.text, own: false };
    await store.ticks.change(key, { done: true }, 3);
    await actions().edit('checklist', { kind: 'reword', key: item.id, text: 'Measure first.' });
    await look();
    expect(view.items).toMatchObject([{ statement: { text: 'Measure first.' }, done: true, kind: 'guide' }]);
  });

  it('tells the reader when the archive is not followed any more, by doing nothing', async () => {
    await store.archives.remove(ARCHIVE, { keepReaderData: true }, 3);
    expect(await store.editions.change({ archive: ARCHIVE, topic: 'scale' }, (before) => before, 5)).toBeUndefined();
  });
});
