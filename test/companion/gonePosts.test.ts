import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showTopic } from '../../lib/companion/showTopic';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { NOTHING_EDITED } from '../../lib/model/edition';
import { OF_NO_ARCHIVE, topicOfPath } from '../../lib/model/ownPath';
import type { PostUrl } from '../../lib/model/post';
import { markedRead } from '../../lib/model/reading';
import { Searcher } from '../../lib/search/searcher';
import { openStore, type Store } from '../../lib/store/open';
import { aHighlight } from '../model/aHighlight';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const LEFT = 'https://left.example' as ArchiveId;
const [there, untagged] = [aListed('there'), aListed('untagged', { topics: [], date: '2024-02-01' })];
const GONE = `${ARCHIVE}/gone` as Address;
const ELSEWHERE = `${LEFT}/post` as Address;
const NEVER_READ = `${ARCHIVE}/never-read` as Address;

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('gone'), () => 50);
  for (const archive of [ARCHIVE, LEFT]) await store.archives.add(anArchive(archive));
  await store.posts.add(ARCHIVE, [there, untagged]);
});
afterEach(() => store.close());

function read(url: PostUrl, archive = ARCHIVE): Promise<unknown> {
  return store.readings.change(url, (before) => markedRead(before, { url, archive }, 60));
}

it('a step that was read, and that its blog has no more, says so and stays read', async () => {
  const urls = [there.url, GONE, untagged.url, ELSEWHERE, NEVER_READ];
  const now = urls.map((url) => ({ title: url, url, role: 'middle' as const }));
  const path = await store.ownPaths.add('Mine', { ...NOTHING_EDITED, steps: { was: [], now } }, 1);
  for (const url of urls.slice(0, 3)) await read(url);
  await read(ELSEWHERE, LEFT);
  // Of a blog that is not followed any more nobody knows.
  await store.archives.remove(LEFT, { keepReaderData: true }, 70);
  const { steps } = await showTopic(store, OF_NO_ARCHIVE, topicOfPath(path), { post: null, topics: [] });
  expect(steps.filter(({ isGone }) => isGone === true)).toMatchObject([{ url: GONE, state: { kind: 'read' } }]);
  // It is a post all the same, of another topic.
  expect(steps.find(({ url }) => url === untagged.url)).toMatchObject({ date: '2024-02-01' });
});

it('a highlight is found by its words in a post that is gone, and says that it is', async () => {
  const { passage } = aHighlight();
  const quote = { ...passage.quote, exact: 'Callers arrive as a herd.' };
  for (const [id, post] of [
    ['here', there.url],
    ['gone', GONE],
  ] as const)
    await store.highlights.add({
      ...aHighlight({ id: id as never }),
      passage: { ...passage, quote },
      post,
      archive: ARCHIVE,
    });
  const { found } = await new Searcher(store).ask('herd callers', null);
  const told = found.flatMap((one) => (one.kind === 'highlight' ? [[one.post, one.isGone === true]] : []));
  expect(new Map(told as [string, boolean][])).toEqual(
    new Map([
      [there.url, false],
      [GONE, true],
    ]),
  );
});
