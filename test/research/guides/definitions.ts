import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mineText } from '../../../lib/guide/mined/mineText';
import { isCalled, termsOf } from '../../../lib/guide/mined/names';
import { slugOf } from '../../../lib/model/text';
import { shareOf, type Share } from './figures';

/** A sentence of the corpus as it was written, with what its annotators saw in it. */
interface Annotated {
  readonly text: string;
  readonly terms: readonly string[];
  readonly isDefinition: boolean;
}

/**
 * How many of the sentences that are taken for the definition of a topic are one, the topics being the terms that the
 * annotators of DEFT (Spala et al. 2019) marked in the same text; and how many of these definitions are found.
 */
export function definitionsOf(folder: string): { readonly precise: Share; readonly found: Share } {
  const judged: boolean[] = [];
  let definitions = 0;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.deft'));
  for (const file of files.toSorted()) {
    const sentences = sentencesOf(readFileSync(join(folder, file), 'utf8'));
    const names = [...new Set(sentences.flatMap(({ terms }) => terms))];
    const topics = names.map((name) => termsOf({ name, slug: slugOf(name) }));
    for (const { text, isDefinition } of sentences) {
      if (isDefinition) definitions += 1;
      const blocks = [{ kind: 'paragraph' as const, text, links: [] }];
      const lines = mineText({ title: '' }, { language: 'en', blocks });
      const isTaken = lines.some(
        ({ reason, subject }) => reason.kind === 'defines' && topics.some((topic) => isCalled(subject, topic, 'en')),
      );
      if (isTaken) judged.push(isDefinition);
    }
  }
  const right = judged.filter(Boolean).length;
  return { precise: shareOf(right, judged.length), found: shareOf(right, definitions) };
}

/** One token a line: its word, file, offsets, tag. Sentences are apart by an empty line. */
function sentencesOf(corpus: string): Annotated[] {
  return corpus.split(/\n\s*\n/).flatMap((part) => {
    let text = '';
    let last = 0;
    let isDefinition = false;
    const terms: string[] = [];
    for (const line of part.split('\n')) {
      const [word = '', , start = '', end = '', tag = ''] = line.split('\t').map((field) => field.trim());
      if (word === '') continue;
      text += text === '' || Number(start) === last ? word : ` ${word}`;
      last = Number(end);
      if (/^B-(?:Alias-)?Term/.test(tag)) terms.push(word);
      else if (/^I-(?:Alias-)?Term/.test(tag)) terms.push(`${terms.pop() ?? ''} ${word}`.trim());
      isDefinition ||= tag.endsWith('Definition');
    }
    // Each passage begins with its number.
    const written = text.replace(/^\d+\s?\.\s*/, '');
    return written === '' ? [] : [{ text: written, terms, isDefinition }];
  });
}
