import { unclobbered } from '../model/unclobbered';
import { attributeOf } from './attributeOf';
import { closestAround, parentOf } from './elementsIn';

const TAG = /^(?:nav|aside|footer|form|dialog|script|style|template|noscript|svg|button)$/;
const ROLE = /^(?:navigation|complementary|contentinfo|search|dialog)$/;
/**
 * Whole words at the start of a class or id, after the prefixes that naming schemes use: `post__share`, `c-comments`.
 */
const NAME = new RegExp(
  '(?:^|\\s)(?:[clo]-|js-|wp-block-)?(?:(?:post|entry|article|site|page|main|blog)[-_]+)?(?:' +
    // What readers say of it, and themes that write on a body whether they may.
    'comments?(?:list|area|section|form)?(?![-_](?:open|closed))|respond|disqus|[hu]-cite|u-comment|' +
    // Other posts.
    'related|recommend\\w*|read-next|more-posts|' +
    // What can be done with it.
    'shar(?:e|ing|edaddy)|social|newsletter|subscribe|promo|advert\\w*|cookies?|' +
    // The site around it.
    'sidebar|widget[-_]area|author-(?:box|bio|card|info)|breadcrumbs?|paginat\\w+|pager|nav(?:igation|-links)|' +
    'toc|table-of-contents|tag-?cloud' +
    ')(?=[\\s_-]|$)',
  'i',
);
/** Whatever holds one of these is the frame of the post, however it is called: themes put `sidebar` on wrappers. */
const HEART = 'h1, main, [itemprop~="articleBody"], .entry-content';

/** Whether an element stands beside the article: navigation, comments, related posts, sharing, hidden parts. */
export function isBeside(element: Element): boolean {
  return looksBeside(element) && unclobbered(element).querySelector(HEART) === null;
}

/**
 * Whether something small (a time, a link to a topic) says something of the post: not beside it, and not in the card of
 * another post. The footer of an article is the article's.
 *
 * @param body the article's body, where one was found: what holds it is the frame of the post
 */
export function isOfPost(element: Element, body: Element | null): boolean {
  for (let up = parentOf(element); up !== null && !unclobbered(up).contains(body); up = parentOf(up)) {
    const isArticleFooter = up.localName === 'footer' && closestAround(up, 'article, .h-entry') !== null;
    const isOtherPost = up.localName === 'article' && body !== null;
    if (isOtherPost || (!isArticleFooter && looksBeside(up))) return false;
  }
  return true;
}

function looksBeside(page: Element): boolean {
  const element = unclobbered(page);
  if (TAG.test(element.localName)) return true;
  // Most elements of a text have no attributes at all.
  return (
    element.hasAttributes() &&
    (NAME.test(`${element.className} ${element.id}`) ||
      element.hasAttribute('hidden') ||
      element.getAttribute('aria-hidden') === 'true' ||
      ROLE.test(attributeOf(element, 'role')))
  );
}
