import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { normaliseAddress } from '../../../lib/model/address';
import type { ArchiveId } from '../../../lib/model/archive';
import type { Post } from '../../../lib/model/post';
import type { PostText } from '../../../lib/model/postText';
import { markdownBlocks } from './markdownBlocks';

export interface Chapter {
  readonly post: Post;
  readonly text: PostText;
}

const SITE = 'https://book.example/';

/** The parts of a book in its author's order: by mdBook's summary, by AsciiDoc's includes, else by folders of chapters. */
export function readBook(folder: string): Chapter[] {
  const read = (files: readonly string[]): Chapter[] => files.flatMap((file) => chapterIn(folder, file));
  if (existsSync(join(folder, 'SUMMARY.md'))) return read(listedFiles(folder));
  if (existsSync(join(folder, 'progit.asc'))) return read(includedFiles(folder));
  return read(foldersOfChapters(folder));
}

function listedFiles(folder: string): string[] {
  const summary = readFileSync(join(folder, 'SUMMARY.md'), 'utf8');
  return [...summary.matchAll(/\]\(([^)#]+\.md)\)/g)].map(([, file = '']) => posix.normalize(file));
}

function includedFiles(folder: string, file = 'progit.asc'): string[] {
  if (!existsSync(join(folder, file))) return [];
  const source = readFileSync(join(folder, file), 'utf8');
  const included = [...source.matchAll(/^include::(.*\.asc)\[\]/gm)].map(([, name = '']) => name);
  // A chapter is its sections; the front matter and the appendices have no order that matters.
  return included.flatMap((name) => {
    if (/^ch\d/.test(name)) return includedFiles(folder, name);
    return file === 'progit.asc' ? [] : [name];
  });
}

/** Folders in the order of the book's list of titles, in each its chapters by number. */
function foldersOfChapters(folder: string): string[] {
  const titles = readFileSync(join(folder, 'README.md'), 'utf8');
  const folders = [...titles.matchAll(/^\* \[[^\]]+\]\(([\w-]+)\/README\.md\)/gm)].map(([, name = '']) => name);
  return folders.flatMap((name) => {
    const files = readdirSync(join(folder, name)).filter((file) => /^ch\d+\.md$/.test(file));
    return files.toSorted((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b))).map((file) => `${name}/${file}`);
  });
}

function chapterIn(folder: string, file: string): Chapter[] {
  const url = normaliseAddress(SITE + bare(file));
  if (url === null || !existsSync(join(folder, file))) return [];
  const source = readFileSync(join(folder, file), 'utf8');
  const written = file.endsWith('.asc') ? fromAsciiDoc(source, folder) : withChapterLinks(source, file);
  const { title, blocks } = markdownBlocks(written, url);
  const own = blocks.map((block) => ({
    ...block,
    links: block.links.flatMap((link) => {
      const to = normaliseAddress(bare(link.url.replace(/[#?].*$/, '')));
      return to === null ? [] : [{ ...link, url: to }];
    }),
  }));
  const heading = title ?? own.find(({ kind }) => kind === 'heading')?.text ?? '';
  const named = { url, title: heading, archive: SITE as ArchiveId, language: 'en' };
  const post = { ...named, date: null, summary: null, topics: [], words: null, accounts: [] };
  return own.length === 0 ? [] : [{ post, text: { language: 'en', blocks: own } }];
}

function bare(file: string): string {
  return file.replace(/\.(?:md|html|asc)$/, '');
}

/** What a book refers to by a chapter's number it would link to on the web. */
function withChapterLinks(source: string, file: string): string {
  if (!/\/ch\d+\.md$/.test(file)) return source;
  return source.replace(/(?<!^#.*)\bChapter (\d+)\b/gm, `[Chapter $1](${SITE}${dirname(file)}/ch$1)`);
}

/** As much of AsciiDoc as tells headings, text, code and references; these as links to the file that has the anchor. */
function fromAsciiDoc(source: string, folder: string): string {
  const anchors = anchorsIn(folder);
  return source
    .replace(/^\[\[.*\]\]$|^\[.*\]$|^include::.*$|^image::.*$|^\/\/.*$|\(\(\(.*?\)\)\)/gm, '')
    .replace(/^(=+) /gm, (_, signs: string) => `${'#'.repeat(signs.length)} `)
    .replace(/^-{4,}$/gm, '```')
    .replace(/<<([^,>]+)(?:,([^>]*))?>>/g, (_, id: string, words?: string) => {
      const file = anchors.get(id.split('#').at(-1) ?? '');
      return file === undefined ? (words ?? '') : `[${words ?? 'section'}](${SITE}${bare(file)})`;
    });
}

const knownAnchors = new Map<string, ReadonlyMap<string, string>>();

function anchorsIn(folder: string): ReadonlyMap<string, string> {
  const known = knownAnchors.get(folder);
  if (known !== undefined) return known;
  const anchors = new Map<string, string>();
  for (const file of includedFiles(folder))
    for (const [, id = ''] of readFileSync(join(folder, file), 'utf8').matchAll(/\[\[([^\],]+)[^\]]*\]\]/g))
      anchors.set(id, file);
  knownAnchors.set(folder, anchors);
  return anchors;
}
