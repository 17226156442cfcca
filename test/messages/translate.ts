/**
 * What a translator needs of a catalogue, and what comes back from one.
 *
 * `npx tsx test/messages/translate.ts ja`: the messages that Japanese lacks, as JSON, in English with what is said of them
 * `npx tsx test/messages/translate.ts ja FILE`: puts the messages of a JSON file (key to message) into its catalogue, in
 * English's order, and leaves out what English has no more
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../../lib/model/languages';
import { catalogueOf, englishOf, fileOf, keysIn } from './catalogues';

const [tag, file] = process.argv.slice(2);
const language = LANGUAGES.find((one) => one === tag);
if (language === undefined || language === 'en') throw new Error(`a language of: ${LANGUAGES.slice(1).join(', ')}`);
const english = catalogueOf('en');
const keys = keysIn(language, english);
const own = existsSync(fileOf(language)) ? catalogueOf(language) : {};
if (file === undefined) printMissing();
else takeIn(language, JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);

function printMissing(): void {
  const missing = keys.filter((key) => own[key] === undefined);
  process.stdout.write(
    `${JSON.stringify(Object.fromEntries(missing.map((key) => [key, englishOf(key, english)])), null, 2)}\n`,
  );
}

function takeIn(into: Language, messages: Readonly<Record<string, string>>): void {
  const lines = keys.flatMap((key) => {
    const message = messages[key] ?? own[key]?.message;
    return message === undefined ? [] : `  ${JSON.stringify(key)}: { "message": ${JSON.stringify(message)} }`;
  });
  writeFileSync(fileOf(into), `{\n${lines.join(',\n')}\n}\n`);
  const unknown = Object.keys(messages).filter((key) => !keys.includes(key));
  if (unknown.length > 0) process.stderr.write(`English has none of: ${unknown.join(', ')}\n`);
}
