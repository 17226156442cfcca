import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showPost } from '../../lib/companion/showTopic';
import type { PublishedGuide } from '../../lib/model/guide';
import type { PostUrl } from '../../lib/model/post';
import { Searcher } from '../../lib/search/searcher';
import { openStore, type Store } from '../../lib/store/open';
import { topicsOf } from '../../lib/surfaces/liveTopics';
import { surfaceOfChosen } from '../../lib/surfaces/topicSurface';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const LISTED = [
  { slug: 'agent', name: 'Agent' },
  { slug: 'language-model', name: 'Language-Model' },
];
/** What the page of a post says of the same topics. */
const SAID = LISTED.map(({ slug }) => ({ slug, name: slug }));
const POST = `${ARCHIVE}/a` as PostUrl;

const aGuide = (name: string): PublishedGuide & { readonly readAt: number } => ({
  archive: ARCHIVE,
  topic: { slug: 'agent', name },
  source: `${ARCHIVE}/topics/agent` as PostUrl,
  readAt: 1,
  definition: null,
  arguments: [{ kind: 'quoted', text: 'An agent asks first.', source: null }],
  checklist: null,
  failureModes: null,
  steps: null,
  related: null,
  references: null,
});

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
  expect(view?.topics.map(({ name }) => name)).toEqual(['agent', 'language-model']);
  expect(view?.guide.topic.name).toBe('agent');
  expect(view?.guide.definition.content.coverage.adjacent.map(({ name }) => name)).toEqual(['language-model']);
  expect((await topicsOf(store, anArchive())).rows.map(({ name }) => name)).toEqual(['agent', 'language-model']);
});

it('a topic that was pinned long ago is written as it is now where the way leads back to it', async () => {
  const pinned = { archive: ARCHIVE, topic: { slug: 'agent', name: 'Agent' } };
  const lookedAt = { archive: ARCHIVE, topic: { slug: 'language-model', name: 'Language-Model' } };
  const chosen = await surfaceOfChosen(store, null, { pinned, lookedAt, seenBefore: () => Promise.resolve(null) });
  expect(chosen).toMatchObject({
    view: { guide: { topic: { name: 'language-model' } } },
    back: { kind: 'pinned', topic: { name: 'agent' } },
  });
});

it('a topic is written in that way by which a post, or a line of its guide, is found', async () => {
  await store.posts.add(ARCHIVE, [aListed('d', { source: 'page', title: 'Untold', topics: SAID })]);
  await store.guides.put(aGuide('AGENT'));
  const { found } = await new Searcher(store).ask('agent', null);
  const named = found.map((one) =>
    one.kind === 'post' ? one.topics.map((parts) => parts.map(({ text }) => text).join('')) : one.about,
  );
  expect(new Set(named.flat())).toEqual(new Set(['agent']));
  expect(found.map(({ kind }) => kind)).toContain('item');
});

it('a published guide has the name of its topic in the archive, too', async () => {
  await store.guides.put(aGuide('AGENT'));
  expect((await showPost(store, anArchive(), POST))?.guide.topic.name).toBe('agent');
});
