import { feedPlugin } from '@11ty/eleventy-plugin-rss';

export default function configure(eleventy) {
  eleventy.addPlugin(feedPlugin, {
    type: 'atom',
    outputPath: '/feed/feed.xml',
    collection: { name: 'posts', limit: 10 },
    metadata: {
      language: 'en',
      title: 'Slow Machines',
      subtitle: 'Notes on software that has to keep running.',
      base: 'https://eleventy.waymark.test/',
      author: { name: 'Ada Berg' },
    },
  });
  eleventy.addFilter('readableDate', (date) =>
    new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date),
  );
  eleventy.addFilter('htmlDateString', (date) => date.toISOString().slice(0, 10));
  eleventy.addFilter('ownTags', (tags) => (tags ?? []).filter((tag) => !['all', 'posts'].includes(tag)));
  // The usual slug, of which nothing is left for a name in kanji.
  eleventy.addFilter('tagPath', (tag) => eleventy.getFilter('slugify')(tag) || tag);
  eleventy.addFilter('allTags', (items) => [...new Set(items.flatMap(({ data }) => data.tags ?? []))].toSorted());
  eleventy.addFilter('neighbour', (posts, page, step) => posts[posts.findIndex(({ url }) => url === page.url) + step]);
  return {
    markdownTemplateEngine: 'njk',
    htmlTemplateEngine: 'njk',
    dir: { input: 'content', includes: '../_includes', data: '../_data', output: '_site' },
  };
}
