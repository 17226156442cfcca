import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { itemIdOf } from '../../lib/model/checklist';
import { FIRST_RUN, guideOfTopic } from '../../lib/model/guideId';
import { openStore, type Store } from '../../lib/store/open';
import { aHighlight } from '../model/aHighlight';
import { aListed, anArchive, ARCHIVE, freshName } from './aStore';
import { everyRecord } from './everything';

const FROM = '~cold_frame';
const TO = 'cold-frames';
const ITEM = itemIdOf('Open the frame');
const KEY = { archive: ARCHIVE, topic: FROM, item: ITEM, text: 'Open the frame', own: false };
const PROMPTING = { stopped: true, notBefore: 3 };

let name: string;
let store: Store;
beforeEach(async () => {
  name = freshName('moves');
  store = await openStore(name);
  await store.archives.add(anArchive());
  await store.ticks.change(KEY, { done: true, note: { from: '', to: 'On warm days' } }, 1);
  await store.hiddenLines.change({ archive: ARCHIVE, topic: FROM, texts: ['Frames are boxes.'] }, true, 1);
  const evidence = { guide: guideOfTopic(ARCHIVE, FROM), run: FIRST_RUN, item: ITEM };
  await store.highlights.add({ ...aHighlight({ evidence }), post: aListed('p').url, archive: ARCHIVE });
  await store.settings.setTopicName(ARCHIVE, FROM, 'Frames');
  await store.settings.changeTopicPrompting(ARCHIVE, FROM, () => PROMPTING);
  await store.settings.follow(ARCHIVE, FROM);
  await store.settings.pin({ archive: ARCHIVE, topic: { slug: FROM, name: 'Frames' } });
});
afterEach(() => store.close());

const move = (): Promise<void> => store.topicMoves.move({ archive: ARCHIVE, from: FROM, to: TO }, 9);

it('all that the reader made of a topic goes on under the slug that it has now', async () => {
  await move();
  expect(await store.ticks.ofTopic(ARCHIVE, TO)).toMatchObject([
    { done: true, note: 'On warm days', guide: guideOfTopic(ARCHIVE, TO), deleted: false },
  ]);
  expect((await store.ticks.ofTopic(ARCHIVE, FROM)).every(({ deleted }) => deleted)).toBe(true);
  expect(await store.hiddenLines.ofTopic(ARCHIVE, TO)).toEqual(['Frames are boxes.']);
  expect(await store.hiddenLines.ofTopic(ARCHIVE, FROM)).toEqual([]);
  expect((await store.highlights.get(aHighlight().id))?.evidence?.guide).toBe(guideOfTopic(ARCHIVE, TO));
  expect(await store.settings.topicName(ARCHIVE, TO)).toBe('Frames');
  expect(await store.settings.topicName(ARCHIVE, FROM)).toBeNull();
  expect(await store.settings.topicPrompting(ARCHIVE, TO)).toEqual(PROMPTING);
  expect(await store.settings.following(ARCHIVE)).toBe(TO);
  expect((await store.settings.pinned())?.topic.slug).toBe(TO);
});

it('moving once more changes nothing', async () => {
  await move();
  const before = await everyRecord(name);
  await move();
  expect(await everyRecord(name)).toEqual(before);
});

it('what the reader has made of the author’s topic meanwhile counts, too', async () => {
  await store.ticks.change({ ...KEY, topic: TO }, { note: { from: '', to: 'In spring' } }, 5);
  await store.settings.setTopicName(ARCHIVE, TO, 'Glass');
  await move();
  const [tick] = await store.ticks.ofTopic(ARCHIVE, TO);
  expect(tick).toMatchObject({ done: true });
  expect([tick?.note, ...(tick?.was ?? []).map(({ text }) => text)]).toEqual(expect.arrayContaining(['In spring']));
  expect(await store.settings.topicName(ARCHIVE, TO)).toBe('Glass');
});

it('that a found topic was hidden hides nothing of the author’s, and what went with it stands alone', async () => {
  await store.settings.setTopicHidden(ARCHIVE, FROM, true);
  await store.settings.setTopicJoined(ARCHIVE, '~glass_box', FROM);
  await move();
  expect(await store.settings.topicHidden(ARCHIVE, TO)).toBe(false);
  expect(await store.settings.topicJoined(ARCHIVE, '~glass_box')).toBeNull();
});

it('of an archive that is not followed nothing moves', async () => {
  await store.archives.remove(ARCHIVE, { keepReaderData: true }, 8);
  const before = await everyRecord(name);
  await move();
  expect(await everyRecord(name)).toEqual(before);
});
