import type { TakenArchive } from './taken';

/** What is none of XML 1.0's characters (2.2). */
const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text within an attribute. */
function attribute(name: string, value: string): string {
  const clean = value
    .replace(/\s+/g, ' ')
    .replace(NO_CHARACTER, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return ` ${name}="${clean}"`;
}

/**
 * The archives as a list of subscriptions (OPML 2.0, http://opml.org/spec2.opml). One whose feed is not known is a
 * link: `rss` needs an `xmlUrl`.
 */
export function opmlOf(archives: readonly TakenArchive[], now: number): string {
  const outlines = archives.map(({ id, name, feed }) => {
    const words = attribute('text', name) + attribute('title', name);
    const kind =
      feed === null
        ? attribute('type', 'link') + attribute('url', id)
        : attribute('type', 'rss') + attribute('xmlUrl', feed) + attribute('htmlUrl', id);
    return `    <outline${words}${kind}/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    '    <title>Waymark</title>',
    `    <dateCreated>${new Date(now).toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...outlines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}
