import type { PostFacts } from './facts';
import { Html, html } from './html';
import { AUTHOR, SITE_NAME, type Place } from './layout';
import { topicFacts } from './pageParts';

/** What the head of a post's page says of it, by the post's kind of markup. */
export function postHead({ origin }: Place, post: PostFacts): Html {
  const description = html`<meta name="description" content="${post.summary}" />
    <meta name="author" content="${AUTHOR}" />`;
  switch (post.markup) {
    case 'jsonld':
      return html`${description} ${jsonScript({ '@context': 'https://schema.org', ...posting(origin, post) })}`;
    case 'jsonld-graph':
      return html`${description} ${jsonScript({ '@context': 'https://schema.org', '@graph': graph(origin, post) })}`;
    case 'og':
      return html`${description} ${openGraph(origin, post)}`;
    case 'hentry':
      return description;
    case 'plain':
      return html``;
  }
}

type Json = Readonly<Record<string, unknown>>;

/** https://schema.org/BlogPosting */
function posting(origin: string, post: PostFacts): Json {
  return {
    '@type': 'BlogPosting',
    '@id': `${origin}${post.path}#post`,
    headline: post.title,
    description: post.summary,
    datePublished: `${post.date}T07:00:00Z`,
    dateModified: `${post.date}T07:00:00Z`,
    inLanguage: 'en',
    wordCount: post.words,
    keywords: post.topics.map((topic) => topicFacts(topic).name),
    author: { '@type': 'Person', name: AUTHOR, url: `${origin}/about` },
    mainEntityOfPage: `${origin}${post.path}`,
  };
}

function graph(origin: string, post: PostFacts): Json[] {
  return [
    { '@type': 'WebSite', '@id': `${origin}/#site`, name: SITE_NAME, url: `${origin}/` },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Blog', item: `${origin}/blog` }],
    },
    { ...posting(origin, post), isPartOf: { '@id': `${origin}/#site` } },
  ];
}

/** https://ogp.me/#type_article */
function openGraph(origin: string, post: PostFacts): Html {
  const properties: readonly (readonly [string, string])[] = [
    ['og:site_name', SITE_NAME],
    ['og:type', 'article'],
    ['og:title', post.title],
    ['og:description', post.summary],
    ['og:url', `${origin}${post.path}`],
    ['article:published_time', `${post.date}T07:00:00Z`],
    ['article:author', AUTHOR],
    ...post.topics.map((topic) => ['article:tag', topicFacts(topic).name] as const),
  ];
  return html`${properties.map(([name, content]) => html`<meta property="${name}" content="${content}" /> `)}`;
}

function jsonScript(value: Json): Html {
  // An `</script>` in the data must not end the element.
  return new Html(
    `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', String.raw`\u003c`)}</script>`,
  );
}
