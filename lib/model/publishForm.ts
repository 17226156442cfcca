/** The forms that a guide is published in: a page, the same for three generators of sites, and data alone. */
export const PUBLISH_FORMS = ['html', 'hugo', 'jekyll', 'eleventy', 'json-ld'] as const;
export type PublishForm = (typeof PUBLISH_FORMS)[number];

const FILES = {
  html: { ending: 'html', type: 'text/html' },
  hugo: { ending: 'md', type: 'text/markdown' },
  jekyll: { ending: 'md', type: 'text/markdown' },
  eleventy: { ending: 'md', type: 'text/markdown' },
  'json-ld': { ending: 'json', type: 'application/ld+json' },
} as const satisfies Record<PublishForm, { readonly ending: string; readonly type: string }>;

/** What the file of a page in such a form is called, and its type. */
export function publishedFile(form: PublishForm, slug: string): { readonly name: string; readonly type: string } {
  const { ending, type } = FILES[form];
  return { name: `${slug}.${ending}`, type };
}
