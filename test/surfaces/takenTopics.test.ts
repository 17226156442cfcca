import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Address } from '../../lib/model/address';
import { NOTHING_EDITED } from '../../lib/model/edition';
import { FIRST_RUN, guideOfTopic } from '../../lib/model/guideId';
import { lineOf } from '../../lib/model/guideParts';
import type { HighlightId } from '../../lib/model/highlight';
import { OWN_PATHS, topicOfPath } from '../../lib/model/ownPath';
import { markedRead } from '../../lib/model/reading';
import { openStore, type Store } from '../../lib/store/open';
import { exportedFile } from '../../lib/surfaces/exportedFile';
import { gatherTaken, notesToWrite } from '../../lib/surfaces/gatherTaken';
import { aHighlight } from '../model/aHighlight';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const TOPIC = { slug: 'scale', name: 'Scale' };
const NOTE = guideOfTopic(ARCHIVE, TOPIC.slug);
const [FIRST, SECOND] = ['Measure the load.', 'Name an owner.'].map((text) =>
  lineOf({ kind: 'quoted', text, source: null }),
) as [ReturnType<typeof lineOf>, ReturnType<typeof lineOf>];
const [one, two] = [aListed('one'), aListed('two')];

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('taken'), () => 50);
  await store.archives.add(anArchive());
  await store.posts.add(ARCHIVE, [one, two, aListed('three', { date: '2023-01-01' })]);
  await store.guides.put({
    archive: ARCHIVE,
    topic: TOPIC,
    source: `${ARCHIVE}/topics/scale` as Address,
    readAt: 1,
    definition: null,
    arguments: null,
    checklist: [FIRST, SECOND],
    failureModes: null,
    steps: [
      { title: 'two', url: two.url, role: 'start' },
      { title: 'one', url: one.url, role: 'finish' },
    ],
    related: null,
    references: null,
  });
});
afterEach(() => store.close());

function tick(text: string): Promise<unknown> {
  const line = text === FIRST.statement.text ? FIRST : SECOND;
  const key = { archive: ARCHIVE, topic: TOPIC.slug, run: FIRST_RUN, item: line.id, text, own: false };
  return store.ticks.change(key, { done: true }, 60);
}

async function noteOf(note: string | null): Promise<string> {
  const file = await exportedFile(store, { form: 'markdown', note, old: null }, 60);
  return file === null ? '' : file.content.text();
}

describe('the note of a post', () => {
  it('tells no more of what was marked and is deleted, and is none to choose then', async () => {
    const mark = aHighlight({ id: 'm1' as HighlightId, post: one.url, archive: ARCHIVE });
    await store.highlights.add(mark);
    const before = await exportedFile(store, { form: 'obsidian', note: null, old: null }, 60);
    await store.highlights.change(mark.id, { deleted: true }, 60);
    const old = new File([`${await before!.content.text()}\nMine.\n`], 'note.md');
    const after = await exportedFile(store, { form: 'obsidian', note: null, old }, 60);
    const note = await after!.content.text();
    expect(note).not.toContain(mark.passage.quote.exact);
    expect(note).toContain('Mine.');
    expect(await notesToWrite(store)).toEqual([]);
    expect(await exportedFile(store, { form: 'readwise', note: null, old: null }, 60)).toBeNull();
  });
});

describe('the note of a topic', () => {
  it('has its whole checklist, also what is not ticked, and its posts in the order of the path', async () => {
    await tick('Name an owner.');
    await store.readings.change(one.url, (before) => markedRead(before, { url: one.url, archive: ARCHIVE }, 60));
    const note = await noteOf(NOTE);
    const listed = note.match(/^- \[.\] .*/gm)?.map((line) => line.replace(/\]\(.*/, ']'));
    expect(listed).toEqual([
      '- [ ] Measure the load.',
      '- [x] Name an owner.',
      '- [ ] [two]',
      '- [x] [one]',
      '- [ ] [three]',
    ]);
  });

  it('can be had before its checklist is begun, and is then none of those that everything has', async () => {
    expect(await noteOf(NOTE)).toContain('- [ ] Measure the load.');
    expect(await noteOf(null)).toBe('');
    expect(await notesToWrite(store)).toEqual([]);
    await tick('Name an owner.');
    expect(await notesToWrite(store)).toEqual([{ id: NOTE, title: 'Scale', blog: ARCHIVE }]);
    expect(await noteOf(null)).toContain('- [x] Name an owner.');
  });

  it('on a path of the reader’s own has its steps, of whatever blogs', async () => {
    const step = { title: 'one', url: one.url, role: 'start' } as const;
    const path = await store.ownPaths.add(
      'From scale to soil',
      { ...NOTHING_EDITED, steps: { was: [], now: [step] } },
      60,
    );
    const own = guideOfTopic(OWN_PATHS, topicOfPath(path).slug);
    const { topics } = await gatherTaken(store, own);
    expect(topics).toMatchObject([{ name: 'From scale to soil', posts: [{ title: 'one', url: one.url }] }]);
  });

  it('of a blog that is not followed any more is none', async () => {
    expect(await noteOf(guideOfTopic('https://gone.example' as never, 'scale'))).toBe('');
  });
});
