import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markPost } from '../../lib/companion/keepReading';
import { openStore, type Store } from '../../lib/store/open';
import { suggestionsFrom } from '../../lib/surfaces/suggestions';
import { aHighlight } from '../model/aHighlight';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('suggestions'));
  await store.archives.add(anArchive());
});
afterEach(() => store.close());

/** Topics, each with the days of its posts. */
async function fill(topics: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const listed = Object.entries(topics).flatMap(([slug, days]) =>
    days.map((date, at) => aListed(`${slug}-${at}`, { date, topics: [{ slug, name: slug }] })),
  );
  await store.posts.add(ARCHIVE, listed);
}
const queries = async (current: string | null = null): Promise<string[]> => {
  const topic = current === null ? null : { slug: current, name: current };
  return (await suggestionsFrom(store, ARCHIVE, topic)).map(({ query }) => query);
};

describe('what is suggested while nothing is typed', () => {
  it('is only what there is: begun, unread, with notes, with highlights', async () => {
    expect(await queries()).toEqual(['is:unread']);
    const { url } = aListed('p');
    await store.posts.add(ARCHIVE, [aListed('p')]);
    await markPost(store, url, 'read', 1);
    await markPost(store, url, 'unread', 2);
    await store.highlights.add({ ...aHighlight({ note: '' }), post: url });
    expect(await queries()).toEqual(expect.arrayContaining(['is:unread', 'has:highlight']));
    expect(await queries()).not.toContain('has:note');
    await store.highlights.change(aHighlight().id, { note: { from: '', to: 'Ask Ana.' } }, 3);
    expect(await queries()).toEqual(expect.arrayContaining(['has:note', 'has:highlight']));
  });

  it('is the current topic and the largest, and none because of its letter', async () => {
    await fill({
      aaa: ['2024-01-01'],
      abc: ['2020-01-01', '2020-02-01'],
      zoo: ['2020-01-01', '2025-02-01'],
      most: ['2019-01-01', '2019-02-01', '2019-03-01'],
    });
    expect(await queries('aaa')).toEqual(['is:unread', 'topic:aaa', 'topic:most', 'topic:zoo', 'topic:abc']);
    expect(await queries()).toEqual(['is:unread', 'topic:most', 'topic:zoo', 'topic:abc']);
  });
});
