import type { Address } from '../../model/address';
import { guideAsData } from './guideData';
import type { Publishable } from './publishable';
import { SECTION_TITLES } from './sectionTitles';

/**
 * A topic's page in HTML, with the guide as data in its head: complete, without style or script, to be put into a
 * site's own layout.
 */
export function guideAsHtml(guide: Publishable): string {
  const { name, definition } = guide;
  // Within a script nothing but this ends it.
  const data = JSON.stringify(guideAsData(guide), null, 2).replaceAll('<', '\\u003c');
  const sections = [
    definition === null ? '' : section('definition', `<p>${escaped(definition)}</p>`),
    lines('arguments', guide.arguments),
    lines('checklist', guide.checklist),
    lines('failureModes', guide.failureModes),
    list(
      'steps',
      guide.steps.map(({ label, title, url }) => `${escaped(label)}: ${linked(title, url)}`),
    ),
    list(
      'related',
      guide.related.map(({ title, url }) => linked(title, url)),
    ),
    list(
      'references',
      guide.references.map(
        ({ title, url, summary }) => linked(title, url) + (summary === null ? '' : `<p>${escaped(summary)}</p>`),
      ),
    ),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(name)}</title>
<script type="application/ld+json">
${data}
</script>
</head>
<body>
<main>
<p>// Topic</p>
<h1>${escaped(name)}</h1>
${sections.filter((written) => written !== '').join('\n')}
</main>
</body>
</html>
`;
}

function lines(kind: keyof typeof SECTION_TITLES, texts: readonly string[]): string {
  return list(kind, texts.map(escaped));
}

function list(kind: keyof typeof SECTION_TITLES, items: readonly string[]): string {
  if (items.length === 0) return '';
  return section(kind, `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`);
}

function section(kind: keyof typeof SECTION_TITLES, content: string): string {
  return `<section>\n<h2>${SECTION_TITLES[kind]}</h2>\n${content}\n</section>`;
}

function linked(title: string, url: Address | null): string {
  return url === null ? escaped(title) : `<a href="${escaped(url)}">${escaped(title)}</a>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
