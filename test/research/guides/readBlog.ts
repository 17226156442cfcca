import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { normaliseAddress, type Address } from '../../../lib/model/address';
import type { ArchiveId } from '../../../lib/model/archive';
import { dayIn } from '../../../lib/model/day';
import type { Post } from '../../../lib/model/post';
import type { PostText } from '../../../lib/model/postText';
import { oneLine, slugOf } from '../../../lib/model/text';
import type { Topic } from '../../../lib/model/topic';
import { postText } from '../../../lib/recognise/postText';
import { parsePage } from '../../dom/parsePage';
import { markdownBlocks } from './markdownBlocks';

/** A post of a real blog, read from its source. */
export interface ReadPost {
  readonly post: Post;
  readonly text: PostText;
}

const SITE = 'https://blog.example/';
const SOURCE = /\.(?:md|mdx|dj|markdown|html)$/;
/** Pages that generators keep beside posts, and translations of posts. */
const NO_POST = /^(?:_index|index-list|readme|license|contributing|404|about|search|archives?)\.|\.[a-z]{2}\.md$/i;

/**
 * Reads a blog from the folder of its sources: Markdown with front matter (YAML or TOML), or built pages. Links between
 * posts are told by the last part of their address.
 */
export function readBlog(folder: string): ReadPost[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => SOURCE.test(file) && !NO_POST.test(basename(file)))
    .filter((file) => !file.endsWith('.html') || file.endsWith('index.html'))
    .toSorted();
  const read = files.flatMap((file) => readFile(folder, file));
  const bySlug = new Map(
    read.flatMap(({ post }) => (/^\d+$/.test(slugIn(post.url)) ? [] : [[slugIn(post.url), post.url]])),
  );
  return read.map(({ post, text }) => ({ post, text: withOwnLinks(text, bySlug) }));
}

function readFile(folder: string, file: string): ReadPost[] {
  const source = readFileSync(join(folder, file), 'utf8');
  const page = file.replace(SOURCE, '').replace(/\/index(?:\.\w+)?$/, '');
  const stem = page.split('/').at(-1) ?? '';
  const url = normaliseAddress(SITE + page);
  if (url === null) return [];
  const found = file.endsWith('.html') ? fromPage(source, url, file) : fromMarkdown(source, url, stem);
  return found === null || found.post.title === '' ? [] : [found];
}

function fromMarkdown(source: string, url: Address, stem: string): ReadPost | null {
  const [, fence, head = ''] = /^(---|\+\+\+)\r?\n([\s\S]*?)\r?\n\1/.exec(source) ?? [];
  const body = fence === undefined ? source : source.slice(source.indexOf(`\n${fence}`, 3) + 4);
  // Components and shortcodes are no text; djot writes attributes in braces on lines of their own.
  const prose = body.replace(/^\s*\{[^\n]*\}\s*$|\{[%{<][^\n]*[%}>]\}|^(?:import|export) .*$|^:::.*$/gm, '');
  const { blocks, title: heading } = markdownBlocks(prose, url);
  const title = field(head, 'title') ?? heading ?? '';
  const date = dayIn(field(head, 'date') ?? '') ?? dayInPath(`${stem} ${field(head, 'path')}`);
  if (blocks.length === 0 || date === null) return null;
  const summary = field(head, 'description') ?? field(head, 'excerpt') ?? field(head, 'spoiler');
  return { post: aPost(url, title, date, summary, listed(head)), text: { language: 'en', blocks } };
}

function fromPage(source: string, url: Address, file: string): ReadPost | null {
  const page = parsePage(source);
  const meta = (name: string): string[] =>
    [...page.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map(
      (element) => element.getAttribute('content') ?? '',
    );
  const text = postText(page, url, page.documentElement.lang || 'en');
  const date = dayIn(meta('article:published_time')[0] ?? '') ?? dayInPath(file);
  if (text === null || date === null) return null;
  const title = meta('og:title')[0] ?? oneLine(page.querySelector('h1')?.textContent ?? '');
  const links = [...page.querySelectorAll('a.tag, a[rel~="tag"]')].map((link) => link.textContent ?? '');
  const tags = [...(meta('keywords')[0] ?? '').split(','), ...meta('article:tag'), ...links];
  return {
    post: aPost(url, title, date, meta('description')[0] ?? null, tags),
    text,
  };
}

/** The day of `2014/03/11/title` and `2014-03-11-title`; the first of the month of `2014-03-title`. */
function dayInPath(path: string): ReturnType<typeof dayIn> {
  const [, year, month, day = '01'] = /(\d{4})[-/](\d{2})(?:[-/](\d{2}))?(?!\d)/.exec(path) ?? [];
  return year === undefined ? null : dayIn(`${year}-${month}-${day}`);
}

function aPost(url: Address, title: string, date: string, summary: string | null, tags: readonly string[]): Post {
  const topics = tags.flatMap((tag): Topic[] => {
    const name = oneLine(tag);
    return slugOf(name) === '' ? [] : [{ slug: slugOf(name), name }];
  });
  return {
    url,
    title,
    date,
    summary,
    topics,
    archive: SITE as ArchiveId,
    language: 'en',
    words: null,
    accounts: [],
  };
}

/** A field of one line, or folded over the next. */
function field(head: string, name: string): string | null {
  const found = new RegExp(`^${name}\\s*[:=]\\s*((?:.*)(?:\\n[ \\t]+.*)*)`, 'mi').exec(head)?.[1];
  const line = oneLine((found ?? '').replace(/^[>|][+-]?\s/, '')).replace(/^(["'])(.*)\1$/, '$2');
  return line === '' ? null : line.replace(/''/g, "'").replace(/\\"/g, '"');
}

function listed(head: string): string[] {
  const found = /^\s*(?:tags|categories|juliasections|category)\s*[:=]\s*(\[[^\]]*\]|(?:\s*\n\s*- .*)+|[^\n]+)/gim;
  return [...head.matchAll(found)].flatMap(([, list = '']) =>
    list
      .replace(/[[\]"']/g, '')
      .split(/,|\n\s*- /)
      .map((tag) => tag.replace(/^\s*- /, '').trim())
      .filter((tag) => /\p{L}/u.test(tag)),
  );
}

function slugIn(url: string): string {
  const last = new URL(url).pathname.split('/').findLast((part) => part !== '') ?? '';
  return last
    .replace(/^\d{4}-\d{2}-\d{2}-/, '')
    .replace(/\.\w+$/, '')
    .toLowerCase();
}

function withOwnLinks(text: PostText, bySlug: ReadonlyMap<string, Address>): PostText {
  const blocks = text.blocks.map((block) => ({
    ...block,
    links: block.links.map((link) => ({ ...link, url: bySlug.get(slugIn(link.url)) ?? link.url })),
  }));
  return { ...text, blocks };
}
