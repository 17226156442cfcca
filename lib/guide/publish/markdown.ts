import type { Address } from '../../model/address';
import type { Publishable } from './publishable';
import { SECTION_TITLES } from './sectionTitles';

/** What makes a site of Markdown: they differ in the names of their front matter. */
export const GENERATORS = ['hugo', 'jekyll', 'eleventy'] as const;
export type Generator = (typeof GENERATORS)[number];

/**
 * A topic's page in Markdown, as CommonMark has it, with front matter for a generator of sites. The generator's own
 * layout shows the title. No HTML is in it, which not all of them let through.
 */
export function guideAsMarkdown(guide: Publishable, generator: Generator): string {
  const { definition } = guide;
  const sections = [
    ...(definition === null ? [] : [section('definition', escapedLine(definition))]),
    ...lines('arguments', guide.arguments),
    ...lines('checklist', guide.checklist),
    ...lines('failureModes', guide.failureModes),
    ...list(
      'steps',
      guide.steps.map(({ label, title, url }) => `${escapedLine(label)}: ${linked(title, url)}`),
    ),
    ...list(
      'related',
      guide.related.map(({ title, url }) => linked(title, url)),
    ),
    ...list(
      'references',
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

function lines(kind: keyof typeof SECTION_TITLES, texts: readonly string[]): string[] {
  return list(kind, texts.map(escapedLine));
}

function list(kind: keyof typeof SECTION_TITLES, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [section(kind, items.map((item) => `- ${item}`).join('\n'))];
}

function section(kind: keyof typeof SECTION_TITLES, content: string): string {
  return `## ${SECTION_TITLES[kind]}\n\n${content}\n`;
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
