import type { Address } from '../../model/address';
import type { SectionKind } from '../../model/guide';
import { sectionTitle, type Publishable } from './publishable';

/** What makes a site of Markdown: they differ in the names of their front matter. */
export const GENERATORS = ['hugo', 'jekyll', 'eleventy'] as const;
export type Generator = (typeof GENERATORS)[number];

/**
 * A topic's page in Markdown, as CommonMark has it, with front matter for a generator of sites. The generator's own
 * layout shows the title. No HTML is in it, which not all of them let through.
 */
export function guideAsMarkdown(guide: Publishable, generator: Generator): string {
  const { definition } = guide;
  const called = (kind: SectionKind): string => sectionTitle(guide, kind);
  const sections = [
    ...(definition === null ? [] : [section(called('definition'), escapedLine(definition))]),
    ...lines(called('arguments'), guide.arguments),
    ...lines(called('checklist'), guide.checklist),
    ...lines(called('failureModes'), guide.failureModes),
    ...list(
      called('steps'),
      guide.steps.map(({ label, title, url }) => `${escapedLine(label)}: ${linked(title, url)}`),
    ),
    ...list(
      called('related'),
      guide.related.map(({ title, url }) => linked(title, url)),
    ),
    ...list(
      called('references'),
      guide.references.map(
        // A paragraph of its own within the item.
        ({ title, url, summary }) => linked(title, url) + (summary === null ? '' : `\n\n  ${escapedLine(summary)}`),
      ),
    ),
  ];
  return `${frontMatter(guide, generator)}\n${sections.join('\n')}`;
}

function frontMatter({ name, slug }: Publishable, generator: Generator): string {
  const path = `/topics/${slug}/`;
  // JSON strings are YAML strings.
  const title = `title: ${JSON.stringify(name)}`;
  const address = `${generator === 'hugo' ? 'url' : 'permalink'}: ${JSON.stringify(path)}`;
  const layout = generator === 'jekyll' ? ['layout: page'] : [];
  return ['---', ...layout, title, address, '---', ''].join('\n');
}

function lines(heading: string, texts: readonly string[]): string[] {
  return list(heading, texts.map(escapedLine));
}

function list(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [section(heading, items.map((item) => `- ${item}`).join('\n'))];
}

function section(heading: string, content: string): string {
  return `## ${heading}\n\n${content}\n`;
}

function linked(title: string, url: Address | null): string {
  return url === null ? escapedLine(title) : `[${escaped(title)}](${/[()\\]/.test(url) ? `<${url}>` : url})`;
}

/** What means something within a line; `{` for templates, which generators fill in before they read Markdown. */
function escaped(text: string): string {
  // Some parsers take a bracket and a parenthesis for a link although the bracket is escaped.
  return text.replace(/[\\`*_[\]<>&|~{}$#!%]/g, '\\$&').replaceAll('](', ']\\(');
}

/** And what means something at the beginning of one. */
function escapedLine(text: string): string {
  return escaped(text)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=:]/, '\\$&');
}
