import * as v from 'valibot';
import { normaliseAddress, type Address } from '../../model/address';
import { itemIdOf } from '../../model/checklist';
import type { PublishedGuide, SectionKind } from '../../model/guide';
import { MOST_ENTRIES } from '../../model/guide';
import type { GuideFault } from '../../model/guideFault';
import { roleAt } from '../../model/path';
import { LONGEST_LINE, LONGEST_NAME, oneLine, shortened } from '../../model/text';
import { topicOf, type Topic } from '../../model/topic';
import { MOST_CHARACTERS } from './blocks';
import { figuresIn } from './figures';

/**
 * The guide that a page carries as data, schema.org in JSON-LD (https://schema.org): a `DefinedTerm` is the topic, and
 * what says that it is `about` that term is a part of the guide. `ItemList`: the reading path; `HowTo` with its
 * `HowToStep`: the checklist; `Claim`: an argument, or a failure mode where its `genre` says so; `CreativeWork`: a
 * related post or a reference, as its `genre` says. `guide-form.html` tells authors of it.
 */

export type GuideData =
  | { readonly kind: 'none' }
  | { readonly kind: 'guide'; readonly topic: Topic; readonly parts: Partial<GuideParts> }
  | { readonly kind: 'broken'; readonly fault: GuideFault };

type GuideParts = Pick<PublishedGuide, SectionKind>;

const MOST_SCRIPTS = 50;
/** Characters. A guide has some ten thousand. */
const LONGEST_SCRIPT = 500_000;
const MOST_NODES = 5_000;
/** Graphs within graphs. */
const DEEPEST = 4;

/** A text as one line; an empty one is none. */
const text = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((written) => shortened(oneLine(written), most)),
    v.check((line) => line !== ''),
  );
const listOf = <T extends v.GenericSchema>(entry: T) =>
  v.pipe(v.array(entry), v.minLength(1), v.maxLength(MOST_ENTRIES));
/** What many publishers write as one value where there is only one. */
const oneOrMore = <T extends v.GenericSchema>(entry: T) =>
  v.pipe(
    v.unknown(),
    v.transform((written) => [written].flat(1)),
    listOf(entry),
  );

const TERM = v.object({
  '@id': v.optional(v.string()),
  name: text(LONGEST_NAME),
  termCode: v.optional(text(LONGEST_NAME)),
  description: v.optional(text(MOST_CHARACTERS)),
});
const PLACE = v.object({
  '@type': v.literal('ListItem'),
  position: v.optional(v.number()),
  name: text(LONGEST_LINE),
  url: v.optional(v.string()),
  description: v.optional(text(LONGEST_NAME)),
});
const PATH = v.object({ itemListElement: listOf(PLACE) });
const STEP = v.object({ '@type': v.literal('HowToStep'), text: text(MOST_CHARACTERS), url: v.optional(v.string()) });
const CHECKLIST = v.object({ step: oneOrMore(STEP) });
const CLAIM = v.object({
  text: text(MOST_CHARACTERS),
  genre: v.optional(v.string()),
  url: v.optional(v.string()),
});

const WORK = v.object({
  genre: v.string(),
  name: text(LONGEST_LINE),
  url: v.optional(v.string()),
  description: v.optional(text(MOST_CHARACTERS)),
});

type Node = Readonly<Record<string, unknown>>;

/** Reads the guide that a page carries as data. A part that is broken breaks the whole: half a guide would mislead. */
export function readGuideData(document: Document, page: Address): GuideData {
  const nodes: Node[] = [];
  for (const script of [...document.querySelectorAll('script[type="application/ld+json" i]')].slice(0, MOST_SCRIPTS)) {
    const written = script.textContent ?? '';
    if (written.length > LONGEST_SCRIPT) continue;
    try {
      collect(JSON.parse(written), nodes, 0);
    } catch {
      if (/"DefinedTerm"/.test(written)) return { kind: 'broken', fault: 'not-json' };
    }
  }
  return guideIn(nodes, page);
}

function collect(value: unknown, into: Node[], depth: number): void {
  if (depth > DEEPEST || into.length >= MOST_NODES || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const part of value) collect(part, into, depth + 1);
  else {
    into.push(value as Node);
    collect((value as Node)['@graph'], into, depth + 1);
  }
}

function guideIn(nodes: readonly Node[], page: Address): GuideData {
  const terms = nodes.filter((node) => hasType(node, 'DefinedTerm'));
  // A glossary has terms, too: what makes one a guide's topic is that something is about it.
  const topics = terms.filter((term) => nodes.some((node) => isAbout(node, term)));
  const [node] = topics;
  if (node === undefined) return { kind: 'none' };
  if (topics.length > 1) return { kind: 'broken', fault: 'several-topics' };
  const term = v.safeParse(TERM, node);
  const topic = term.success ? topicOf(term.output.name, term.output.termCode) : null;
  if (!term.success || topic === null) return { kind: 'broken', fault: 'no-name' };
  const about = (type: string): Node[] => nodes.filter((one) => hasType(one, type) && isAbout(one, node));
  const { description } = term.output;
  try {
    const parts = {
      ...(description !== undefined && { definition: { text: description, coverage: figuresIn(description) } }),
      ...pathIn(about('ItemList'), page),
      ...checklistIn(about('HowTo'), page),
      ...claimsIn(about('Claim'), page),
      ...worksIn(about('CreativeWork'), page),
    };
    return { kind: 'guide', topic, parts };
  } catch (thrown) {
    if (thrown instanceof Fault) return { kind: 'broken', fault: thrown.fault };
    throw thrown;
  }
}

function hasType(node: Node, type: string): boolean {
  return [node['@type']].flat().includes(type);
}

function isAbout(node: Node, term: Node): boolean {
  const id = term['@id'];
  return [node['about']].flat().some((about: unknown) => {
    const named = typeof about === 'object' && about !== null ? (about as Node)['@id'] : about;
    return typeof named === 'string' && named !== '' && named === id;
  });
}

class Fault extends Error {
  constructor(readonly fault: GuideFault) {
    super(fault);
  }
}

function parsed<T extends v.GenericSchema>(schema: T, nodes: readonly Node[], fault: GuideFault): v.InferOutput<T>[] {
  return nodes.map((node) => {
    const result = v.safeParse(schema, node);
    if (!result.success) throw new Fault(fault);
    return result.output;
  });
}

/** An address of the data; one that is no web address breaks its part. */
function addressIn(written: string, page: Address, fault: GuideFault): Address {
  const address = normaliseAddress(written, page);
  if (address === null) throw new Fault(fault);
  return address;
}

function pathIn(nodes: readonly Node[], page: Address): Partial<GuideParts> {
  const [path] = parsed(PATH, nodes.slice(0, 1), 'path');
  if (path === undefined) return {};
  const places = path.itemListElement
    .map((place, at) => ({ ...place, position: place.position ?? at }))
    .toSorted((a, b) => a.position - b.position);
  return {
    steps: places.map(({ name, url, description }, at) => ({
      title: name,
      url: url === undefined ? null : addressIn(url, page, 'path'),
      role: roleAt(at, places.length),
      ...(description !== undefined && { label: description }),
    })),
  };
}

function checklistIn(nodes: readonly Node[], page: Address): Partial<GuideParts> {
  const items = parsed(CHECKLIST, nodes, 'checklist').flatMap(({ step }) => step);
  if (items.length === 0) return {};
  return {
    checklist: items.slice(0, MOST_ENTRIES).map(({ text: words, url }) => {
      const source = url === undefined ? page : addressIn(url, page, 'checklist');
      return { id: itemIdOf(words), statement: { kind: 'quoted', text: words, source } };
    }),
  };
}

function claimsIn(nodes: readonly Node[], page: Address): Partial<GuideParts> {
  const claims = parsed(CLAIM, nodes.slice(0, MOST_ENTRIES), 'claims').map(({ text: words, genre, url }) => ({
    isFailure: /^failure[ -]?modes?$/i.test(genre ?? ''),
    statement: {
      kind: 'quoted' as const,
      text: words,
      source: url === undefined ? page : addressIn(url, page, 'claims'),
    },
  }));
  const of = (isFailure: boolean) =>
    claims.filter((claim) => claim.isFailure === isFailure).map(({ statement }) => statement);
  const [failureModes, argued] = [of(true), of(false)];
  return {
    ...(argued.length > 0 && { arguments: argued }),
    ...(failureModes.length > 0 && { failureModes }),
  };
}

/** What lies beside the guide misleads nobody where a part of it is missing: one that cannot be read is left out. */
function worksIn(nodes: readonly Node[], page: Address): Partial<GuideParts> {
  const works = nodes.slice(0, MOST_ENTRIES).flatMap((node) => {
    const { success, output } = v.safeParse(WORK, node);
    const url = success && output.url !== undefined ? normaliseAddress(output.url, page) : null;
    if (!success || (output.url !== undefined && url === null)) return [];
    const { genre, name, description = null } = output;
    return [{ genre: genre.toLowerCase(), title: name, url, summary: description }];
  });
  const of = (genre: RegExp) => works.filter((work) => genre.test(work.genre));
  const [related, references] = [of(/^related[ -]?posts?$/), of(/^references?$/)];
  return {
    ...(related.length > 0 && { related: related.map(({ title, url }) => ({ title, url })) }),
    ...(references.length > 0 && {
      references: references.map(({ title, url, summary }) => ({ title, url, summary })),
    }),
  };
}
