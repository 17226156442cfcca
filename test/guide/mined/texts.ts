import type { Address } from '../../../lib/model/address';
import type { PostUrl } from '../../../lib/model/post';
import type { PostText, TextBlock } from '../../../lib/model/postText';

export function urlOf(slug: string): PostUrl {
  return `https://blog.example/${slug}` as PostUrl;
}

/**
 * A text by lines: `# ` begins a heading, `- ` and `1. ` items of a list, `! ` a warning in a box, `> ` a quote, four
 * spaces code; `[words](slug)` is a link to another post.
 */
export function textOf(lines: readonly string[], language: string | null = 'en'): PostText {
  let list = 0;
  let before = '';
  const blocks = lines.map((line): TextBlock => {
    const [, mark = '', rest = ''] = /^(# |- |1\. |! |> | {4}|)(.*)$/.exec(line) ?? [];
    const isItem = mark === '- ' || mark === '1. ';
    if (isItem && mark !== before) list += 1;
    before = mark;
    const { text, links } = linked(rest);
    if (isItem) return { kind: 'item', list, isOrdered: mark === '1. ', level: 1, goesOn: false, text, links };
    if (mark === '# ') return { kind: 'heading', level: 2, text, links };
    const kind = mark === '! ' ? 'warning' : mark === '> ' ? 'quote' : mark === '    ' ? 'code' : 'paragraph';
    return { kind, text, links };
  });
  return { language, blocks };
}

function linked(line: string): Pick<TextBlock, 'text' | 'links'> {
  const links: { start: number; end: number; url: Address }[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: words = '', 2: slug = '', index } of line.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)) {
    text += line.slice(from, index);
    links.push({ start: text.length, end: text.length + words.length, url: urlOf(slug) });
    text += words;
    from = index + whole.length;
  }
  return { text: text + line.slice(from), links };
}
