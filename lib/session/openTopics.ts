import type { ArchiveId } from '../model/archive';
import { sessionRecords } from './records';

/** Of an archive so many topics are remembered. */
const MOST_TOPICS = 8;

const openTopics = sessionRecords<ArchiveId, readonly string[]>('open-topics');

/** Remembers that the reader has a topic before them: the posts of the latest are looked through first. */
export async function rememberOpenTopic(archive: ArchiveId, topic: string): Promise<void> {
  const before = await openTopicsOf(archive);
  if (before[0] === topic) return;
  await openTopics.set(archive, [topic, ...before.filter((one) => one !== topic)].slice(0, MOST_TOPICS));
}

/** Slugs of the topics that the reader opened since the browser was started, the latest first. */
export async function openTopicsOf(archive: ArchiveId): Promise<readonly string[]> {
  return (await openTopics.get(archive)) ?? [];
}
