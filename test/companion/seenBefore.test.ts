import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { rememberSeen } from '../../lib/companion/seenBefore';
import { showTopic } from '../../lib/companion/showTopic';
import { openStore } from '../../lib/store/open';
import { ARCHIVE, aListed, anArchive, freshName } from '../store/aStore';

const topic = { slug: 'scale', name: 'Scale' };

describe('a look at a topic', () => {
  it('keeps what is new while the surface is open, and the next surface begins from there', async () => {
    let now = 1_000;
    const store = await openStore(freshName('rememberSeen'), () => now);
    const archive = anArchive();
    await store.archives.add(archive);
    await store.posts.add(ARCHIVE, [aListed('one', { date: '2024-01-01' })]);
    const gainedIn = async (before: ReturnType<typeof rememberSeen>): Promise<number> => {
      const look = await before(store, ARCHIVE, 'scale');
      return (await showTopic(store, archive, topic, { post: null, topics: [topic], look })).gained;
    };
    now = 2_000;
    expect(await gainedIn(rememberSeen(() => now))).toBe(0);
    now = 3_000;
    await store.posts.add(ARCHIVE, [aListed('two', { date: '2024-02-01' }), aListed('old', { date: '2019-02-01' })]);
    now = 4_000;
    const second = rememberSeen(() => now);
    expect(await gainedIn(second)).toBe(1);
    now = 5_000;
    expect(await gainedIn(second)).toBe(1);
    await store.posts.add(ARCHIVE, [aListed('two', { date: '2024-02-01', summary: 'Changed.' })]);
    expect(await gainedIn(rememberSeen(() => now))).toBe(0);
    await store.close();
  });
});
