export default {
  title: 'Slow Machines',
  url: 'https://eleventy.waymark.test/',
  language: 'en',
  description: 'Notes on software that has to keep running.',
};
