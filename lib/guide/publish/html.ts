import type { Address } from '../../model/address';
import type { SectionKind } from '../../model/guide';
import { directionOf } from '../../model/languages';
import { guideAsData } from './guideData';
import { sectionTitle, topicLabel, type Publishable } from './publishable';

/**
 * A topic's page in HTML, with the guide as data in its head: complete, without style or script, to be put into a
 * site's own layout.
 */
export function guideAsHtml(guide: Publishable): string {
  const { name, definition, language } = guide;
  // Within a script nothing but this ends it.
  const data = JSON.stringify(guideAsData(guide), null, 2).replaceAll('<', '\\u003c');
  const called = (kind: SectionKind): string => sectionTitle(guide, kind);
  const sections = [
    definition === null ? '' : section(called('definition'), `<p>${escaped(definition)}</p>`),
    lines(called('arguments'), guide.arguments),
    lines(called('checklist'), guide.checklist),
    lines(called('failureModes'), guide.failureModes),
    list(
      called('steps'),
      guide.steps.map(({ label, title, url }) => `${escaped(label)}: ${linked(title, url)}`),
    ),
    list(
      called('related'),
      guide.related.map(({ title, url }) => linked(title, url)),
    ),
    list(
      called('references'),
      guide.references.map(
        ({ title, url, summary }) => linked(title, url) + (summary === null ? '' : `<p>${escaped(summary)}</p>`),
      ),
    ),
  ];
  return `<!doctype html>
<html lang="${language}"${directionOf(language) === 'rtl' ? ' dir="rtl"' : ''}>
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
<p>// ${escaped(topicLabel(guide))}</p>
<h1>${escaped(name)}</h1>
${sections.filter((written) => written !== '').join('\n')}
</main>
</body>
</html>
`;
}

function lines(heading: string, texts: readonly string[]): string {
  return list(heading, texts.map(escaped));
}

function list(heading: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return section(heading, `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`);
}

function section(heading: string, content: string): string {
  return `<section>\n<h2>${heading}</h2>\n${content}\n</section>`;
}

function linked(title: string, url: Address | null): string {
  return url === null ? escaped(title) : `<a href="${escaped(url)}">${escaped(title)}</a>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
