import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showPost } from '../../lib/companion/showTopic';
import type { PostUrl } from '../../lib/model/post';
import { openStore, type Store } from '../../lib/store/open';
import { topicsOf } from '../../lib/surfaces/liveTopics';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const LISTED = [
  { slug: 'agent', name: 'Agent' },
  { slug: 'language-model', name: 'Language-Model' },
];
/** What the page of a post says of the same topics. */
const SAID = LISTED.map(({ slug }) => ({ slug, name: slug }));
const POST = `${ARCHIVE}/a` as PostUrl;

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('spelling'));
  await store.archives.add(anArchive());
  await store.posts.add(ARCHIVE, [
    ...['a', 'b', 'c'].map((slug) => aListed(slug, { source: 'listing', topics: LISTED })),
    aListed('a', { source: 'page', topics: SAID }),
  ]);
});
afterEach(() => store.close());

it('a topic is written in one way, whichever of its posts is open', async () => {
  const view = await showPost(store, anArchive(), POST);
  expect(view?.topics.map(({ name }) => name)).toEqual(['Agent', 'Language-Model']);
  expect(view?.guide.topic.name).toBe('Agent');
  expect(view?.guide.definition.content.coverage.adjacent.map(({ name }) => name)).toEqual(['Language-Model']);
  expect((await topicsOf(store, anArchive())).rows.map(({ name }) => name)).toEqual(['Agent', 'Language-Model']);
});

it('a published guide has the name of its topic in the archive, too', async () => {
  await store.guides.put({
    archive: ARCHIVE,
    topic: { slug: 'agent', name: 'AGENT' },
    source: `${ARCHIVE}/topics/agent` as PostUrl,
    readAt: 1,
    definition: null,
    arguments: [{ kind: 'quoted', text: 'One.', source: null }],
    checklist: null,
    failureModes: null,
    steps: null,
    related: null,
    references: null,
  });
  expect((await showPost(store, anArchive(), POST))?.guide.topic.name).toBe('Agent');
});
