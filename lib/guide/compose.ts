import type { CompiledGuide, Guide, PublishedGuide, Section } from '../model/guide';
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
  const steps = section(linked(published?.steps), compiled.steps);
  const references = section(linked(published?.references), compiled.references);
  const related = section(linked(published?.related), []);
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
    definition: definitionOf(published, compiled),
    arguments: section(published?.arguments, compiled.arguments),
    checklist: section(published?.checklist, compiled.checklist),
    failureModes: section(published?.failureModes, compiled.failureModes),
    steps,
    more,
    newSince: published === null ? [] : newerThan(named, more, posts),
    related,
    references,
  };
}

function section<T>(published: T | null | undefined, compiled: T): Section<T> {
  return published == null ? { origin: 'compiled', content: compiled } : { origin: 'published', content: published };
}

function definitionOf(published: PublishedGuide | null, { coverage }: CompiledGuide): Guide['definition'] {
  if (published?.definition == null) return { origin: 'compiled', content: { text: null, coverage } };
  const { text, coverage: said } = published.definition;
  return { origin: 'published', content: { text, coverage: { ...coverage, ...said } } };
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
