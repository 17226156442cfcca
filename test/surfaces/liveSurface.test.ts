import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Address } from '../../lib/model/address';
import type { Surface } from '../../lib/model/surface';
import { rememberVisit, type Visit } from '../../lib/session/visits';
import { liveSurface, type LiveSurface } from '../../lib/surfaces/liveSurface';
import { pageStore } from '../../lib/surfaces/pageStore';
import { browser, grantOnly, openPage, type FakePage } from '../fakeBrowser';
import { aListed, anArchive, ARCHIVE } from '../store/aStore';

const POST = `${ARCHIVE}/a` as Address;
const NEXT = `${ARCHIVE}/b` as Address;

let page: FakePage;

beforeEach(async () => {
  // Surfaces share the one database of their page: each test begins with it empty.
  const store = await pageStore();
  await store.archives.remove(ARCHIVE, { keepReaderData: false }, 1);
  await store.archives.add(anArchive());
  await store.posts.add(
    ARCHIVE,
    ['a', 'b', 'c'].map((slug, at) => aListed(slug, { date: `2024-0${5 - at}-01` })),
  );
  page = await openPage(POST);
  await visit(POST);
});

/** What the background does when a page of the tab was seen. */
async function visit(address: Address): Promise<void> {
  const recognition = { kind: 'post', address, facts: { title: 'A' } } as Visit['recognition'];
  await browser.tabs.update(page.tab, { url: address });
  await rememberVisit(page.tab, {
    url: address,
    archive: ARCHIVE,
    address,
    recognition,
    topic: null,
    errands: [],
    problem: null,
  });
}

type Topic = Surface & { kind: 'topic' };

async function topicOn({ state }: LiveSurface, isRight: (shown: Topic) => boolean = () => true): Promise<Topic> {
  await expect.poll(() => state.value.kind === 'topic' && isRight(state.value), { timeout: 60_000 }).toBe(true);
  return state.value as Topic;
}

const current = ({ view }: Topic): string | undefined => view.steps.find((step) => step.current)?.url ?? undefined;

it('a popup and a panel show the topic of the post in front', async () => {
  for (const isPanel of [false, true]) {
    const { view } = await topicOn(liveSurface({ isPanel }));
    expect(view.guide.topic.name).toBe('Scale');
    expect(view.next?.url).toBe(NEXT);
  }
});

it('a panel follows the tab to another post, a popup stays with the page of its click', async () => {
  const [panel, popup] = [liveSurface({ isPanel: true }), liveSurface({ isPanel: false })];
  await Promise.all([topicOn(panel), topicOn(popup)]);
  await visit(NEXT);
  await topicOn(panel, (shown) => current(shown) === NEXT);
  expect(popup.state.value.kind).not.toBe('loading');
});

it('what is ticked on one surface is shown on all, once it is stored', async () => {
  const [panel, popup] = [liveSurface({ isPanel: true }), liveSurface({ isPanel: false })];
  await Promise.all([topicOn(panel), topicOn(popup)]);
  await panel.actions.addItem('Ask whoever has done it');
  for (const surface of [panel, popup]) {
    const { view } = await topicOn(surface, (shown) => shown.view.items.some((item) => item.kind === 'own'));
    expect(view.items.filter((item) => item.kind === 'own')).toHaveLength(1);
  }
});

it('an archive that is removed takes its topic from the surfaces', async () => {
  const panel = liveSurface({ isPanel: true });
  await topicOn(panel);
  await (await pageStore()).archives.remove(ARCHIVE, { keepReaderData: true }, 2);
  await expect.poll(() => panel.state.value.kind, { timeout: 60_000 }).toBe('elsewhere');
});

it('a site that the browser no longer lets us read is told of, and what is known of it stays', async () => {
  const panel = liveSurface({ isPanel: true });
  await topicOn(panel);
  grantOnly();
  const { view } = await topicOn(panel, (shown) => shown.view.archive.problem?.code === 'not-allowed');
  expect(view.steps).toHaveLength(3);
});

it('a panel that something else covers follows no change until that ends', async () => {
  const [covered, open] = [liveSurface({ isPanel: true }), liveSurface({ isPanel: true })];
  const before = await topicOn(covered);
  await topicOn(open);
  covered.cover(true);
  await (await pageStore()).posts.add(ARCHIVE, [aListed('d', { date: '2024-06-01' })]);
  const hasFour = ({ view }: Topic): boolean => view.guide.references.content.length === 4;
  await topicOn(open, hasFour);
  expect(covered.state.value).toBe(before);
  covered.cover(false);
  await topicOn(covered, hasFour);
});
