import type { PublishedGuide } from '../../model/guide';
import type { GuideFault } from '../../model/guideFault';
import { readGuideData } from './guideData';
import { readTopicPage, type TopicPageSource } from './topicPage';

/** What a page publishes. */
export interface Published {
  readonly guide: PublishedGuide | null;
  /** What became of the data that it carries for a guide. */
  readonly guideData: 'none' | 'read' | GuideFault;
}

/**
 * The guide that a page publishes, by the data that it carries and by its headings. Section by section the data counts
 * before the headings, for its author wrote it to be read so; broken data does not count at all.
 */
export function readPublishedGuide(document: Document, source: TopicPageSource): Published {
  const data = readGuideData(document, source.address);
  const shown = readTopicPage(document, source);
  if (data.kind !== 'guide') return { guide: shown, guideData: data.kind === 'broken' ? data.fault : 'none' };
  const { topic, parts } = data;
  const none = { definition: null, arguments: null, checklist: null, failureModes: null, steps: null };
  const { archive, address, readAt } = source;
  const of = { archive, source: address, readAt };
  return { guide: { ...none, related: null, references: null, ...shown, ...of, topic, ...parts }, guideData: 'read' };
}
