import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Parts of the feed parser that say nothing of a post: podcasts, places, shops, and checks for shells and databases. */
const UNREAD_PARTS = [
  /feedsmith\/dist\/namespaces\/(?!app|atom|content|dc|dcterms|rdf|thr|wfw|xml)\w+\/parse\/utils\.mjs$/,
  /is-unsafe\/src\/contexts\/(?!html|xml)[\w-]+\.js$/,
];
const ENTITIES = '\0entities-of-feeds';

/**
 * Leaves out of the feed parser what Waymark does not read, and gives it our table of entities: a fifth of the extension
 * otherwise. Unit tests run the same parser.
 */
export function leanFeedParser() {
  const ours = fileURLToPath(new URL('lib/archive/htmlEntities.ts', import.meta.url));
  return {
    name: 'lean-feed-parser',
    enforce: 'pre' as const,
    resolveId: (id: string): string | null => (id === 'entities' ? ENTITIES : null),
    load: (id: string): string | null => {
      if (id === ENTITIES) return `export { decodeEntities as decodeHTML } from ${JSON.stringify(ours)};`;
      if (!UNREAD_PARTS.some((part) => part.test(id))) return null;
      const source = readFileSync(id, 'utf8');
      if (source.includes('export default')) return 'export default [];';
      const names = /export \{([^}]*)\}/.exec(source)?.[1] ?? '';
      return names.split(',').map((name) => `export const ${name.trim()} = () => undefined;`).join('\n');
    },
  };
}
