import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shownOwnPaths } from '../../lib/companion/ownPaths';
import { keepSharedPath, publishedAs, sitesOf } from '../../lib/companion/sharing';
import { showTopic } from '../../lib/companion/showTopic';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { OF_NO_ARCHIVE, topicOfPath } from '../../lib/model/ownPath';
import { PUBLISH_FORMS, publishedFile } from '../../lib/model/publishForm';
import type { SharedPath } from '../../lib/model/sharedPath';
import { openStore, type Store } from '../../lib/store/open';
import { PUBLISHED } from '../gallery/guides';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const PATH: SharedPath = {
  name: 'Maps',
  definition: 'How to find one’s way.',
  steps: [
    { title: 'Here', url: aListed('here').url },
    { title: 'There', url: 'https://b.example/blog/there' as Address },
    { title: 'There again', url: 'https://b.example/blog/again' as Address },
  ],
  arguments: [],
  checklist: [{ text: 'Draw the map.', done: true, note: 'North is up.' }, { text: 'Walk it.' }],
  failureModes: [],
};

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('sharing'));
  await store.archives.add(anArchive());
});
afterEach(() => store.close());

describe('a path that was shared', () => {
  it('leads to sites, of which it says what would be followed there', async () => {
    expect(await sitesOf(store, PATH)).toEqual([
      { archive: ARCHIVE, host: 'a.example', isFollowed: true, posts: 1 },
      { archive: 'https://b.example/blog' as ArchiveId, host: 'b.example', isFollowed: false, posts: 2 },
    ]);
    expect((await store.archives.all()).map(({ id }) => id)).toEqual([ARCHIVE]);
  });

  it('is kept with its steps and lines, and with the ticks and notes that came with it', async () => {
    const kept = await keepSharedPath(store, PATH, 'Maps', 5);
    expect(await shownOwnPaths(store)).toMatchObject([{ topic: { name: 'Maps' }, count: { read: 0, steps: 3 } }]);
    const topic = topicOfPath(kept);
    const view = await showTopic(store, OF_NO_ARCHIVE, topic, { post: null, topics: [topic] });
    expect(view.items).toMatchObject([
      { statement: { text: 'Draw the map.' }, done: true, note: 'North is up.', kind: 'guide' },
      { statement: { text: 'Walk it.' }, done: false, note: '' },
    ]);
    expect(view.guide.definition.content.text).toBe('How to find one’s way.');
    expect(view.steps.map(({ role }) => role)).toEqual(['start', 'middle', 'finish']);
  });
});

describe('a guide that is published', () => {
  it('is a page in each form, with nothing but the guide in it', async () => {
    const pages = await Promise.all(PUBLISH_FORMS.map((form) => publishedAs(store, PUBLISHED, form)));
    for (const page of pages) {
      expect(page).toContain('Back-pressure Is a Conversation');
    }
    expect(await publishedAs(store, PUBLISHED, 'html')).toContain('<h2>Execution checklist</h2>');
    expect(await publishedAs(store, PUBLISHED, 'jekyll')).toMatch(
      /^---\nlayout: page\ntitle: "Queues"\npermalink: "\/topics\/queues\/"\n---\n/,
    );
    expect(publishedFile('hugo', 'queues')).toEqual({ name: 'queues.md', type: 'text/markdown' });
  });
});
