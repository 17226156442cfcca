import { marked } from 'marked';
import { frontMatterOf } from './fromMarkdown';

export interface MarkdownPage {
  /** What a plain layout of a generator would show: the title, then what the page says. Foreign: only ever parsed. */
  readonly html: string;
  /** The path that its front matter gives it. */
  readonly path: string | null;
}

/** A page in Markdown with front matter, as a generator of sites would make it. */
export function pageOfMarkdown(markdown: string): MarkdownPage {
  const { title, path, body } = frontMatterOf(markdown);
  const heading = title === null ? '' : `<h1>${title.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</h1>`;
  return { html: `<main>${heading}${marked.parse(body, { async: false })}</main>`, path };
}
