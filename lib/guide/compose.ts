import type { CompiledGuide, Definition, Guide, PublishedGuide, Section, SectionKind } from '../model/guide';
import { titleIndex, type Post, type PostRef, type PostUrl } from '../model/post';

/**
 * The guide a reader is shown: the published one section by section, compiled where it says nothing. Titles that the
 * page does not link are matched to known posts.
 *
 * @param posts the topic's posts, for titles and dates, newest first
 */
export function composeGuide(published: PublishedGuide | null, compiled: CompiledGuide, posts: readonly Post[]): Guide {
  const urlOf = titleIndex(posts);
  const linked = <T extends PostRef>(refs: readonly T[] | null | undefined): T[] | null =>
    refs?.map((ref) => (ref.url === null ? { ...ref, url: urlOf(ref.title) } : ref)) ?? null;
  const section = <T>(kind: SectionKind, own: T | null | undefined, other: T): Section<T> => {
    const heading = published?.headings?.[kind];
    if (own == null) return { origin: 'compiled', content: other };
    return { origin: 'published', content: own, ...(heading !== undefined && { heading }) };
  };
  const steps = section('steps', linked(published?.steps), compiled.steps);
  const references = section('references', linked(published?.references), compiled.references);
  const related = section('related', linked(published?.related), []);
  const onPath = new Set(steps.content.map((step) => step.url));
  const more = compiled.references.filter((post) => !onPath.has(post.url)).map(({ title, url }) => ({ title, url }));
  // Compiled sections name every post there is: only what the page itself names tells when it was written.
  const named = [steps, related, references].flatMap((part): readonly PostRef[] =>
    part.origin === 'published' ? part.content : [],
  );
  return {
    archive: compiled.archive,
    topic: published === null ? compiled.topic : { ...compiled.topic, name: published.topic.name },
    source: published?.source ?? null,
    definition: section('definition', definitionOf(published, compiled), {
      text: null,
      mined: compiled.definition,
      coverage: compiled.coverage,
    }),
    arguments: section('arguments', published?.arguments, compiled.arguments),
    checklist: section('checklist', published?.checklist, compiled.checklist),
    failureModes: section('failureModes', published?.failureModes, compiled.failureModes),
    steps,
    path: steps.origin === 'published' ? null : compiled.path,
    looked: compiled.looked,
    more,
    newSince: published === null ? [] : newerThan(named, more, posts),
    related,
    references,
  };
}

/** The page's own words, with the figures that it leaves out. */
function definitionOf(published: PublishedGuide | null, { coverage }: CompiledGuide): Definition | null {
  if (published?.definition == null) return null;
  const { text, coverage: said } = published.definition;
  return { text, mined: null, coverage: { ...coverage, ...said } };
}

/**
 * The posts of `more` that are newer than every post the published guide names. Without a dated one none can be told.
 */
function newerThan(named: readonly PostRef[], more: readonly PostRef[], posts: readonly Post[]): PostRef[] {
  const dates = new Map<PostUrl | null, string | null>(posts.map((post) => [post.url, post.date]));
  const dateOf = (ref: PostRef): string => dates.get(ref.url) ?? '';
  const newest = named.map(dateOf).reduce((a, b) => (a > b ? a : b), '');
  const names = new Set(named.map((ref) => ref.url));
  return newest === '' ? [] : more.filter((ref) => !names.has(ref.url) && dateOf(ref) > newest);
}
