import type { Coverage } from '../../lib/model/guide';
import type { Topic } from '../../lib/model/topic';
import { text, textCount, textDate, textList } from '../text';

/** The figures of a topic as sentences, for a guide whose archive does not define it. */
export function definitionText(topic: Topic, coverage: Coverage): string[] {
  const sentences = [spanText(topic, coverage)];
  if (coverage.adjacent.length > 0)
    sentences.push(text('coverageAdjacent', textList(coverage.adjacent.map(({ name }) => name))));
  if (coverage.motifs.length > 0) sentences.push(text('coverageMotifs', textList(coverage.motifs)));
  return sentences;
}

function spanText({ name }: Topic, { posts, firstMonth, lastMonth }: Coverage): string {
  if (firstMonth === null || lastMonth === null) return textCount('coverageUndated', posts, name);
  if (firstMonth === lastMonth) return textCount('coverageOneMonth', posts, name, textDate(firstMonth));
  return textCount('coverage', posts, name, textDate(firstMonth), textDate(lastMonth));
}
