import { describe, expect, it } from 'vitest';
import { compileGuide } from '../../lib/guide/compiled/compile';
import { composeGuide } from '../../lib/guide/compose';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { PublishedGuide } from '../../lib/model/guide';
import type { Post } from '../../lib/model/post';

const archive = 'https://a.example' as ArchiveId;
const topic = { slug: 'scale', name: 'scale' };
const addressOf = (title: string): Address => `https://a.example/${title.toLowerCase()}` as Address;
const aPost = (title: string, date: string | null): Post => ({
  url: addressOf(title),
  archive,
  title,
  date,
  summary: `${title} in a line.`,
  topics: [topic],
  language: 'en',
  words: null,
  accounts: [],
});
const POSTS = [
  aPost('Newest', '2025-05-01'),
  aPost('Newer', '2025-01-01'),
  aPost('Middle', '2024-01-01'),
  aPost('Oldest', '2023-01-01'),
];
const NOTHING: PublishedGuide = {
  archive,
  topic: { slug: 'scale', name: 'Scale' },
  source: 'https://a.example/topics/scale' as Address,
  readAt: 1,
  definition: null,
  arguments: null,
  checklist: null,
  failureModes: null,
  steps: null,
  related: null,
  references: null,
};
const compose = (published: Partial<PublishedGuide> | null, posts: readonly Post[] = POSTS) =>
  composeGuide(published === null ? null : { ...NOTHING, ...published }, compileGuide(topic, posts, archive), posts);
const titles = (refs: readonly { title: string }[]): string[] => refs.map(({ title }) => title);

describe('a guide as it is shown', () => {
  it('is all compiled where the archive publishes none', () => {
    const guide = compose(null);
    expect(guide.source).toBeNull();
    expect(
      [
        guide.definition,
        guide.arguments,
        guide.checklist,
        guide.failureModes,
        guide.steps,
        guide.related,
        guide.references,
      ].map(({ origin }) => origin),
    ).toEqual(Array.from({ length: 7 }, () => 'compiled'));
    expect(titles(guide.steps.content)).toEqual(['Newest', 'Middle', 'Oldest']);
    expect(guide.newSince).toEqual([]);
  });

  it('takes each section from the page that has it, and the page’s own name', () => {
    const guide = compose({ arguments: [{ kind: 'quoted', text: 'One.', source: null }] });
    expect(guide.topic.name).toBe('Scale');
    expect(guide.arguments).toEqual({ origin: 'published', content: [{ kind: 'quoted', text: 'One.', source: null }] });
    expect(guide.steps.origin).toBe('compiled');
  });

  it('finds the posts of titles that the page does not link', () => {
    const guide = compose({
      steps: [
        { title: '“newer”', url: null, role: 'start' },
        { title: 'Lost', url: null, role: 'finish' },
      ],
      related: [{ title: 'OLDEST!', url: null }],
    });
    expect(guide.steps.content.map(({ url }) => url)).toEqual([addressOf('Newer'), null]);
    expect(guide.related.content.map(({ url }) => url)).toEqual([addressOf('Oldest')]);
  });

  it('keeps every post that is no step reachable, newest first', () => {
    const guide = compose({ steps: [{ title: 'Middle', url: addressOf('Middle'), role: 'start' }] });
    expect(titles(guide.more)).toEqual(['Newest', 'Newer', 'Oldest']);
  });

  it('calls new what is newer than every post that the page names', () => {
    const steps = [{ title: 'Middle', url: null, role: 'start' as const }];
    expect(titles(compose({ steps }).newSince)).toEqual(['Newest', 'Newer']);
    expect(titles(compose({ steps, related: [{ title: 'Newer', url: addressOf('Newer') }] }).newSince)).toEqual([
      'Newest',
    ]);
  });

  it('calls nothing new when the page names no dated post', () => {
    expect(compose({ arguments: [] }).newSince).toEqual([]);
    expect(compose({ steps: [{ title: 'Elsewhere', url: null, role: 'start' }] }).newSince).toEqual([]);
  });

  it('adds the counted figures that a definition does not state', () => {
    const { definition } = compose({ definition: { text: 'Three posts.', coverage: { posts: 3 } } });
    expect(definition.content).toMatchObject({
      text: 'Three posts.',
      coverage: { posts: 3, firstMonth: '2023-01', lastMonth: '2025-05' },
    });
  });
});
