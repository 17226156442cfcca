/**
 * `npm run eval:guides -- --data FOLDER`: what guides are made of, measured on public data: repositories that lie in the
 * folder as `owner/name`. What is not there is named and skipped. `--only books,blogs`: these parts alone; `--lines`:
 * also every line and path that would be shown, to be judged by a reader. Nothing of the data is kept here.
 */
import { parseArgs } from 'node:util';
import { mineTopic } from '../../../lib/guide/mined/mineTopic';
import { orderTopic } from '../../../lib/guide/order/orderTopic';
import { subjectsOf } from '../../../lib/guide/order/subjects';
import { newestFirst } from '../../../lib/model/post';
import { BOOKS, orderOfBook } from './books';
import { definitionsOf } from './definitions';
import { ratioOf, shareOf, sumOf, told, type Share } from './figures';
import { hiddenTags } from './hiddenTags';
import { agreementOf, KINDS, readLabels, shownLabels, type Label, type LabelKind, type ShownLabels } from './labels';
import { readArchive, type ReadArchive } from './readArchive';
import { readBlog } from './readBlog';
import { sentencesOfGum } from './sentences';
import { DEFT, folderOf, GUM, KNOWN_BLOGS, OTHER_BLOGS, TAGGED, type Source } from './sources';

const {
  data,
  only,
  lines: isListing,
} = parseArgs({
  options: { data: { type: 'string' }, only: { type: 'string' }, lines: { type: 'boolean' } },
}).values;
if (data === undefined) throw new Error('Say where the data is: npm run eval:guides -- --data FOLDER');

const PARTS = { books, definitions, sentences, labels, blogs };
const chosen = only?.split(',') ?? Object.keys(PARTS);
for (const [name, part] of Object.entries(PARTS)) {
  if (!chosen.includes(name)) continue;
  print(`# ${name}`);
  part(data);
}

function books(root: string): void {
  const pairs: Share[] = [];
  for (const book of BOOKS)
    withSource(book, root, (folder) => {
      const order = orderOfBook(folder);
      pairs.push(order.pairs);
      print(`${book.repository}: ${order.chapters} chapters; of the references ${told(order.references)} lead back;`);
      print(`  of the pairs with evidence ${told(order.pairs)} are in the author's order`);
    });
  if (pairs.length > 0) print(`all books: ${told(sumOf(pairs))}`);
}

function definitions(root: string): void {
  withSource(DEFT, root, (folder) => {
    const { precise, found } = definitionsOf(folder);
    print(`definitions of a given topic that are one: ${told(precise)}; of all definitions: ${told(found)}`);
  });
}

function sentences(root: string): void {
  withSource(GUM, root, (folder) => {
    const { paragraphs, boundaries, exact, imperatives } = sentencesOfGum(folder);
    print(`${paragraphs} paragraphs; boundaries within them: F1 ${harmonic(boundaries).toFixed(3)}`);
    print(`  precise ${told(boundaries.precise)}, found ${told(boundaries.found)}; whole sentences: ${told(exact)}`);
    print(`imperatives: precise ${told(imperatives.precise)}, found ${told(imperatives.found)}`);
  });
}

function harmonic({ precise, found }: { readonly precise: Share; readonly found: Share }): number {
  return (2 * ratioOf(precise) * ratioOf(found)) / (ratioOf(precise) + ratioOf(found));
}

function blogs(root: string): void {
  for (const blog of [...KNOWN_BLOGS, ...OTHER_BLOGS])
    withSource(blog, root, (folder) => {
      const archive = readArchive(blog.repository, readBlog(folder));
      print(`## ${blog.repository}: ${archive.posts.length} posts`);
      printSeries(archive);
      if (TAGGED.includes(blog.repository)) printHiddenTags(archive);
      if (isListing === true) printLines(archive);
    });
}

function labels(root: string): void {
  const all = readLabels();
  const { same, kappa } = agreementOf(all);
  print(`${all.length} lines judged`);
  if (same.of > 0) print(`  of those by two readers they said the same of ${told(same)}, kappa ${kappa.toFixed(2)}`);
  const shown: Label[] = [];
  const empty: ShownLabels['empty'][] = [];
  for (const blog of [...KNOWN_BLOGS, ...OTHER_BLOGS]) {
    const own = all.filter(({ repository }) => repository === blog.repository);
    if (own.length === 0) continue;
    withSource(blog, root, (folder) => {
      const now = shownLabels(readArchive(blog.repository, readBlog(folder)), own);
      if (now.changed.length > 0)
        print(`${blog.repository}: ${now.changed.length} lines are no longer what was judged`);
      shown.push(...now.shown);
      empty.push(now.empty);
    });
  }
  for (const kind of KINDS) printKind(kind, all, shown, sumOf(empty.map((one) => one[kind])));
}

function printKind(kind: LabelKind, all: readonly Label[], shown: readonly Label[], empty: Share): void {
  const judged = all.filter((label) => label.kind === kind);
  const still = shown.filter((label) => label.kind === kind);
  // Each reader's answer counts.
  const wanted = (lines: readonly Label[]): string => {
    const answers = lines.flatMap((label) => label.answers);
    return told(shareOf(answers.filter((answer) => answer === 'yes').length, answers.length));
  };
  print(`${kind}: wanted of all that were judged ${wanted(judged)}`);
  for (const half of ['seen', 'held-out'] as const)
    print(`  of those shown now, half ${half}: ${wanted(still.filter((label) => label.half === half))}`);
  print(`  topics without: ${told(empty)}`);
}

function printSeries({ posts, series }: ReadArchive): void {
  const titles = new Map(posts.map(({ url, title }) => [url, title]));
  for (const { name, parts } of series)
    print(`  series ${name}: ${parts.map(({ post, number }) => `${number} ${titles.get(post)}`).join(' → ')}`);
}

function printHiddenTags(archive: ReadArchive): void {
  const { posts, tags, topics, f1, ceiling, random, good, covered, called, stay } = hiddenTags(archive);
  const two = (value: number): string => value.toFixed(2);
  print(
    `  ${tags} tags hidden, ${topics} topics found: mean best F1 ${two(f1)}; any phrase ${two(ceiling)}, random ${two(random)}`,
  );
  print(`    of the ceiling ${two(f1 / ceiling)}, times random ${two(f1 / random)}; tags with F1 of .5: ${two(good)}`);
  print(`    posts with a topic ${told(shareOf(Math.round(covered * posts), posts))}; called as a tag ${two(called)}`);
  print(`    of four fifths of the posts, still there with the newest fifth: ${two(stay)}`);
}

function printLines({ posts, topics, mined, series, linkedBy }: ReadArchive): void {
  const titles = new Map(posts.map(({ url, title }) => [url, title]));
  for (const { topic, posts: own } of topics) {
    const guide = mineTopic(topic, own, (post) => mined.get(post)?.candidates ?? null);
    const linksOf = (post: (typeof own)[number]['url']) => mined.get(post)?.links ?? [];
    print(`### ${topic.name} (${own.length})`);
    for (const line of [guide.definition, ...guide.claims, ...guide.steps, ...guide.warnings])
      if (line !== null) print(`  ${line.reason.kind}: ${line.text.replaceAll('\n', ' | ')}`);
    const subjects = subjectsOf(topic, own.toSorted(newestFirst));
    const known = { linksOf, linkedBy, series, subjects, mined: guide };
    for (const { post, reason } of orderTopic(topic, own, known)['ground-up'] ?? [])
      print(`  path ${reason.kind}${reason.kind === 'subject' ? ` ${reason.name}` : ''}: ${titles.get(post)}`);
  }
}

function withSource(source: Source, root: string, use: (folder: string) => void): void {
  const folder = folderOf(source, root);
  if (folder === null) print(`${source.repository}: not there, skipped`);
  else use(folder);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
