/**
 * How the build packs the catalogues of `public/_locales`, and how they are read again. Browsers take a JSON object a
 * language, in which each of a thousand keys stands again: in ten languages that is a tenth of the extension. So a
 * catalogue holds its texts as one message, a line each, and the keys of those lines stand in English's alone, which
 * every browser falls back to. Asked for one message, a browser brings the whole catalogue anyway.
 */

/** What a file of `public/_locales` holds. Descriptions are for translators. */
export type Catalogue = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

/** The two messages of a packed catalogue. */
export const KEYS = 'keys';
export const TEXTS = 'texts';

/** `$1` … `$9` as a packed catalogue has them: browsers look for dollar signs when they load one. */
const PLACE = /\{([1-9])\}/g;
const WRITTEN_PLACE = /\$([1-9])/g;
const PLURAL_FORM = /_(?:zero|one|two|few|many|other)$/;

/**
 * The catalogues as they are shipped, by their folders. A message that a language lacks is in English there, and a plural
 * form that it does not have is empty.
 *
 * @param all English, as `en`, and others, by their folders
 * @param named keys that the manifest names: for it, they also stand by themselves
 */
export function packed(all: ReadonlyMap<string, Catalogue>, named: readonly string[]): Map<string, Catalogue> {
  const english = all.get('en');
  if (english === undefined) throw new Error('there is no English catalogue');
  const keys = keysOf(english, [...all.values()]);
  return new Map(
    [...all].map(([folder, own]) => {
      const lines = keys.map((key) => lineOf(messageIn(own, english, key)));
      const entries = [
        ...named.map((key) => [key, messageIn(own, english, key)] as const),
        ...(own === english ? [[KEYS, keys.join('\n')] as const] : []),
        [TEXTS, lines.join('\n')] as const,
      ];
      return [folder, Object.fromEntries(entries.map(([key, message]) => [key, { message }]))] as const;
    }),
  );
}

/** English's keys in their order, and behind each plural's last form those that other languages have besides. */
function keysOf(english: Catalogue, all: readonly Catalogue[]): string[] {
  const further = new Map<string, Set<string>>();
  for (const key of all.flatMap(Object.keys))
    if (!(key in english)) further.set(otherOf(key), (further.get(otherOf(key)) ?? new Set()).add(key));
  return Object.keys(english).flatMap((key) => [key, ...(further.get(key) ?? [])]);
}

function otherOf(key: string): string {
  return key.replace(PLURAL_FORM, '_other');
}

function messageIn(own: Catalogue, english: Catalogue, key: string): string {
  // Of a plural, all forms are of one language: English's `one` is said of 21 things in Russian.
  return (otherOf(key) in own ? own : english)[key]?.message ?? '';
}

function lineOf(message: string): string {
  if (/[\n{}]/.test(message)) throw new Error(`a message with a brace or a line break: ${message}`);
  return message.replace(WRITTEN_PLACE, '{$1}');
}

/** The lines of a packed catalogue by their keys. */
export function unpacked(keys: string, texts: string): ReadonlyMap<string, string> {
  const lines = texts.split('\n');
  return new Map(keys.split('\n').map((key, at) => [key, lines[at] ?? '']));
}

/** A line with its places filled in, once: whatever a title contains. */
export function filled(line: string, substitutions: readonly string[]): string {
  return line.replace(PLACE, (_, place: string) => substitutions[Number(place) - 1] ?? '');
}
