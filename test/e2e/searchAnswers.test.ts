import { describe, expect, it } from 'vitest';
import { eventually, NEWEST, useArchive, waitForText } from './fixture';
import { inDatabase, indexKeys } from './inDatabase';

const fixture = useArchive();
const PREPARING = 'Preparing the search';

describe('search in real Chromium', () => {
  it('finds a post by a phrase of its text, once the post was open', async () => {
    const page = await fixture.waymark.open(NEWEST);
    const words = await page.$eval('.post-body p:nth-of-type(3)', (block) =>
      (block.textContent ?? '').trim().split(/\s+/).slice(2, 8),
    );
    expect(words).toHaveLength(6);
    const title = await page.$eval('h1', (heading) => heading.textContent ?? '-');
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge === '0/3',
    );
    const panel = await fixture.waymark.openOwn(`sidepanel.html?q=${encodeURIComponent(`"${words.join(' ')}"`)}`);
    await page.bringToFront();
    await page.mouse.move(200, 300);
    await page.mouse.wheel({ deltaY: 200 });
    await waitForText(panel, title);
    await waitForText(panel, words.at(-1) ?? '-');
    await page.close();
    await panel.close();
  });

  it('says what is wrong with a filter instead of finding nothing', async () => {
    const sentences = {
      'before:soon': 'is no date',
      'is:finished': 'a post is unread, reading or read',
      'topic:': 'is not finished',
      'topic:nonsense': 'No topic begins with',
      'archive:nowhere': 'No blog is called',
      'after:2024 before:2020': 'no day is both',
      'has:pictures': 'can be asked for highlights and notes',
    };
    for (const [typed, sentence] of Object.entries(sentences)) {
      const panel = await fixture.waymark.openOwn(`sidepanel.html?q=${encodeURIComponent(typed)}`);
      await waitForText(panel, sentence);
      await panel.close();
    }
  });

  it('answers while a damaged index is made anew, says so, and is whole again', async () => {
    const panel = await fixture.waymark.openOwn('sidepanel.html');
    await inDatabase(
      panel,
      `(database, done) => {
      const writing = database.transaction('searchIndexes', 'readwrite');
      writing.objectStore('searchIndexes').put({ key: 'index\\nhttps://lawzava.com/blog\\n~99', value: { urls: 'of another form' } });
      writing.oncomplete = () => done();
    }`,
    );
    await panel.evaluateOnNewDocument(`
      globalThis.said = [];
      new MutationObserver(() => said.push(document.body?.innerText ?? '')).observe(document, { childList: true, subtree: true, characterData: true });
    `);
    await panel.goto(`${panel.url()}?q=scale`);
    const isAnswer = (text: string): boolean => text.includes('Posts') && text.includes(PREPARING);
    await eventually(
      () => panel.evaluate('said') as Promise<string[]>,
      (said) => said.some(isAnswer),
    );
    await eventually(
      () => indexKeys(panel),
      (keys) => !keys.some((key) => key.startsWith('making') || key.endsWith('99')),
      20_000,
    );
    await eventually(
      () => panel.evaluate(() => document.body.innerText),
      (text) => text.includes('Posts') && !text.includes('Preparing the search'),
    );
    await panel.close();
  });
});
