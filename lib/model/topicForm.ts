import { isNoTopic, type Topic } from './topic';

/**
 * Slugs of labels that say of what form a post is, or only that it is one, and nothing of what it is about: the samples
 * and defaults of WordPress, Ghost, Hugo's and Jekyll's themes (`featured`, `blog`, `posts`, `misc`), and the lengths
 * and kinds that writers sort by.
 */
const FORMS = new Set(
  (
    'all announcement announcements article articles blog blog-post blog-posts essay essays explainer explainers ' +
    'featured general how-to how-tos howto howtos interview interviews long-form longform long-read long-reads ' +
    'longread longreads misc miscellaneous miscellany news note notes opinion opinions other others post posts ' +
    'review reviews short-read short-reads sticky thoughts tutorial tutorials uncategorised uncategorized ' +
    'untagged update updates'
  ).split(' '),
);

/** Whether a topic is a label of form, not of subject. */
export function isOfForm(topic: Topic): boolean {
  return FORMS.has(topic.slug) || isNoTopic(topic);
}
