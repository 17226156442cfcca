import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundTopic } from '../../lib/model/foundTopic';
import type { PostPhrases } from '../../lib/model/phrases';
import type { PostUrl } from '../../lib/model/post';
import { findTopics, type FindingOptions } from '../../lib/topics/findTopics';
import { matchTopics } from '../../lib/topics/matchTopics';
import { NamingPhrases, phrasesOf } from '../../lib/topics/phrases';
import { textOf, urlOf } from '../guide/mined/texts';

interface Written {
  readonly title: string;
  readonly text?: string;
  readonly summary?: string;
}

function phrases(written: readonly Written[]): Map<PostUrl, PostPhrases> {
  return new Map(
    written.map(({ title, text, summary = null }, at) => [
      urlOf(`p${at}`),
      phrasesOf({ title, summary, language: 'en' }, text === undefined ? null : textOf([text])),
    ]),
  );
}

function found(written: readonly Written[], options?: FindingOptions): FoundTopic[] {
  return findTopics(phrases(written), options);
}

/** Nine posts on two things, each with enough words of its own to count. */
const GARDEN: readonly Written[] = ['cold frames', 'drip irrigation', 'leaf mould'].flatMap((thing, at) =>
  [0, 1, 2].map((number) => ({
    title: `${['Why', 'How', 'When'][number]} ${thing} ${['pay', 'fail', 'last'][number]}`,
    text: `${`We like ${thing} here, and so do the ${['toads', 'wrens', 'moles'][at]}. `.repeat(6)}${filler(at * 3 + number)}`,
  })),
);

function filler(seed: number): string {
  return Array.from({ length: 160 }, (_, at) => `w${seed}x${at}`).join(', ');
}

/** Nine posts on three things in a language that writes no spaces between words. */
function unspaced(language: string, titles: readonly (readonly [string, string])[]): Map<PostUrl, PostPhrases> {
  return new Map(
    titles.map(([title, sentence], at) => [
      urlOf(`u${at}`),
      phrasesOf({ title, summary: null, language }, textOf([`${sentence.repeat(6)}${filler(at)}`], language)),
    ]),
  );
}

describe('found topics', () => {
  it.each([
    [
      'ja',
      ['堆肥', '機械学習', 'Docker'],
      ['入門', 'の話', 'を使う'],
      (thing: string) => `私たちは${thing}を好みます。`,
    ],
    [
      'zh',
      ['堆肥', '机器学习', 'Docker'],
      ['入门', '的故事', '是什么'],
      (thing: string) => `我们的${thing}很好，不是${thing}。`,
    ],
    ['th', ['ปุ๋ย', 'ต้นไม้', 'Docker'], ['คืออะไร', 'ของเรา', 'ที่บ้าน'], (thing: string) => `ของ${thing} และ${thing}, `],
  ] as const)('are found in %s, whose words no spaces part', (language, things, ends, say) => {
    const titles = things.flatMap((thing) => ends.map((end) => [`${thing}${end}`, say(thing)] as const));
    const topics = findTopics(unspaced(language, titles));
    expect(topics.map(({ name, posts }) => [name, posts.length]).toSorted()).toEqual(
      things.map((thing) => [thing, 3]).toSorted(),
    );
  });

  it('are phrases that posts share, as they write them, with where each post has them', () => {
    const topics = found(GARDEN);
    expect(topics.map(({ name, titles, posts }) => [name, titles, posts.length]).toSorted()).toEqual([
      ['cold frames', 3, 3],
      ['drip irrigation', 3, 3],
      ['leaf mould', 3, 3],
    ]);
    expect(topics.find(({ id }) => id === 'cold frame')?.posts).toContainEqual({
      post: urlOf('p0'),
      place: 'title',
      times: 7,
    });
  });

  it('are the same where only what can name one is kept of each post', () => {
    const all = phrases([
      ...GARDEN,
      { title: 'A mild winter', text: `${'Open the cold frame early. '.repeat(5)}${filler(99)}` },
    ]);
    const naming = new NamingPhrases();
    for (const post of all.values()) naming.add(post);
    const kept = new Map([...all].map(([url, post]) => [url, naming.within(post)]));
    expect(findTopics(kept)).toEqual(findTopics(all));
    const sizeOf = ({ phrases: counted, rare }: PostPhrases): number => counted.size + (rare?.length ?? 0);
    const sizes = [kept, all].map((posts) => [...posts.values()].reduce((sum, post) => sum + sizeOf(post), 0));
    expect(sizes[0]! * 5).toBeLessThan(sizes[1]!);
  });

  it('have posts that say much of them without naming them in the title', () => {
    const more = { title: 'A mild winter', text: `${'Open the cold frame early. '.repeat(5)}${filler(99)}` };
    const topic = found([...GARDEN, more]).find(({ id }) => id === 'cold frame');
    expect(topic?.posts).toContainEqual({ post: urlOf('p9'), place: 'text', times: 5 });
  });

  it('are not the words that every post has, or that name nothing', () => {
    const same = GARDEN.map(({ title, text }) => ({ title: `${title} part 1`, text: `${text} garden garden garden` }));
    expect(found(same).map(({ id }) => id)).not.toContain('garden');
    expect(found(GARDEN, { host: 'frame.example' }).map(({ id }) => id)).not.toContain('cold frame');
  });

  it('are not what every text says once, though two titles have it and their texts say it often', () => {
    const often = ' We turn the compost.'.repeat(6);
    const isOn = (at: number): boolean => at === 0 || at === 4;
    const some = GARDEN.map(({ title, text }, at) => ({
      title: isOn(at) ? `${title} with compost` : title,
      text: isOn(at) ? `${text} ${often}` : `${text}`,
    }));
    expect(found(some).map(({ id }) => id)).toContain('compost');
    const all = some.map(({ title, text }, at) => ({ title, text: isOn(at) ? text : `${text} It gets compost.` }));
    expect(found(all).map(({ id }) => id)).not.toContain('compost');
  });

  it('are none in a small archive, or where few posts share anything', () => {
    expect(found(GARDEN.slice(0, 6))).toEqual([]);
    const lone = Array.from({ length: 20 }, (_, at) => ({ title: `Words w${at}y`, text: filler(at + 20) }));
    expect(found([...GARDEN.slice(0, 3), ...lone])).toEqual([]);
  });

  it('are phrases of several words alone, where only titles and summaries are known', () => {
    const bare = GARDEN.map(({ title }, at) => ({
      title: `${title.replace(/ \w+$/, '')}: beans`,
      summary: `On beans, ${at}.`,
    }));
    expect(
      found(bare)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['cold frame', 'drip irrigation', 'leaf mould']);
  });

  it('are read from texts in time linear in their length, and at most so much of them', () => {
    const { phrases: few } = phrasesOf({ title: '', summary: null, language: 'en' }, textOf(['word '.repeat(200_000)]));
    expect(few.size).toBeLessThan(10);
    const blocks = Array.from({ length: 4_000 }, (_, at) => `Own${at} words${at} here${at} stand${at} alone${at}.`);
    const { words } = phrasesOf({ title: '', summary: null, language: 'en' }, textOf(blocks));
    expect(words).toBeLessThan(20_000);
  });

  it('do not depend on the order of the posts, are few, and name only posts that there are', () => {
    const thing = fc.constantFrom('cold frames', 'leaf mould', 'drip irrigation', 'Rhubarb', 'old roses');
    const post = fc.record({
      title: thing,
      text: fc.array(thing, { maxLength: 12 }).map((all) => `${all.join('. ')}. ${filler(1)}`),
    });
    fc.assert(
      fc.property(fc.array(post, { maxLength: 20 }), fc.nat(19), (written, turn) => {
        const all = [...phrases(written)];
        const cut = all.length === 0 ? 0 : turn % all.length;
        const topics = findTopics(new Map(all));
        expect(findTopics(new Map([...all.slice(cut), ...all.slice(0, cut)]))).toEqual(topics);
        expect(topics.length).toBeLessThanOrEqual(2.2 * Math.sqrt(all.length) + 4);
        for (const { posts } of topics)
          for (const { post: url } of posts) expect(all.some(([own]) => own === url)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a new list beside the former one', () => {
  const topic = (id: string, posts: readonly string[], also: readonly string[] = []): FoundTopic => ({
    id,
    name: id,
    also,
    titles: 2,
    headings: 0,
    posts: posts.map((slug) => ({ post: urlOf(slug), place: 'title', times: 1 })),
  });

  it('keeps a topic whose phrase stays, whatever became of its posts', () => {
    const { topics, gone } = matchTopics([topic('frame', ['x', 'y'])], [topic('frame', ['a', 'b'])]);
    expect([topics.map(({ id }) => id), gone]).toEqual([['frame'], []]);
  });

  it('keeps a topic under its former id when a phrase that goes with it names it now', () => {
    const former = [topic('frame', ['a', 'b'])];
    expect(matchTopics([topic('cold frame', ['c'], ['frame'])], former).topics.map(({ id }) => id)).toEqual(['frame']);
    const other = [topic('frame', ['a', 'b'], ['cold frame'])];
    expect(matchTopics([topic('cold frame', ['c'])], other).topics.map(({ id }) => id)).toEqual(['frame']);
  });

  it('keeps a topic that has most of its posts under another phrase, and says which are gone', () => {
    const former = [topic('frame', ['a', 'b', 'c']), topic('rain', ['d', 'e'])];
    const { topics, gone } = matchTopics([topic('glass box', ['a', 'b', 'f'])], former);
    expect(topics.map(({ id }) => id)).toEqual(['frame']);
    expect(gone.map(({ id }) => id)).toEqual(['rain']);
  });

  it('gives no id twice, and loses none of the former list', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const list = fc.uniqueArray(
      fc
        .tuple(name, fc.uniqueArray(fc.constantFrom('1', '2', '3', '4'), { minLength: 1 }), fc.uniqueArray(name))
        .map(([id, posts, also]) =>
          topic(
            id,
            posts,
            also.filter((one) => one !== id),
          ),
        ),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(list, list, (now, before) => {
        const { topics, gone } = matchTopics(now, before);
        const ids = topics.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(topics.map(({ posts }) => posts)).toEqual(now.map(({ posts }) => posts));
        for (const { id } of before) expect(ids.includes(id) !== gone.some((one) => one.id === id)).toBe(true);
      }),
    );
  });

  it('keeps every topic of an archive that only grows by posts on them', () => {
    const more = GARDEN.slice(0, 4).map(({ title, text }) => ({ title: `${title} again`, text: text ?? '' }));
    const former = found(GARDEN);
    const now = found([...GARDEN, ...more], { former: former.map(({ id }) => id) });
    const { topics, gone } = matchTopics(now, former);
    expect(gone).toEqual([]);
    expect(topics.map(({ id }) => id)).toEqual(expect.arrayContaining(former.map(({ id }) => id)));
  });
});
