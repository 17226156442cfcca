import { atom, feed, item, post, rss, type AwkwardCase } from './case';

const titled = (title: string): string => rss(item('', `<title>${title}</title>`));
const inAtom = (title: string): string => atom(`<entry>${title}<link href="{site}/a"/></entry>`);
const told = (title: string): AwkwardCase['gives'] => [post('/a', title)];
const CDATA = (text: string): string => `<![CDATA[${text}]]>`;

/** Titles, summaries and topics: what authors wrote, never markup. */
export const TITLES: readonly AwkwardCase[] = [
  feed('a title in CDATA is its text', titled(CDATA('Queues & pools')), told('Queues & pools')),
  feed('a title partly in CDATA is joined', titled(`Queues ${CDATA('&')} pools`), told('Queues & pools')),
  feed(
    'entities in a title are decoded',
    titled('Caf&#233; &#x2014; it&#8217;s &quot;good&quot;'),
    told('Café — it’s "good"'),
  ),
  feed(
    'entities of HTML in CDATA are decoded',
    titled(CDATA('Caf&eacute;&nbsp;&mdash; it&rsquo;s')),
    told('Café — it’s'),
  ),
  feed('an ampersand that was escaped twice is one', titled('Q&amp;amp;A'), told('Q&A')),
  feed(
    'markup that was escaped twice is what the author wrote',
    titled('Use &amp;lt;div&amp;gt; less'),
    told('Use <div> less'),
  ),
  feed(
    'emphasis in a title is dropped, its words stay',
    titled('&lt;em&gt;Why&lt;/em&gt; queues &lt;b&gt;grow&lt;/b&gt;'),
    told('Why queues grow'),
  ),
  feed(
    'real elements in an RSS title are dropped, their words stay',
    titled('<em>Why</em> queues grow'),
    told('Why queues grow'),
  ),
  feed('angle brackets that are no markup stay', titled('Vec&lt;T&gt; and a &lt; b'), told('Vec<T> and a < b')),
  feed(
    'a script in a title stays text',
    titled('&lt;script&gt;alert(1)&lt;/script&gt;'),
    told('<script>alert(1)</script>'),
  ),
  feed('an image with a script in a title is dropped', titled('A&lt;img src=x onerror=alert(1)&gt;'), told('A')),
  feed('a bare ampersand does not end the feed', titled('Q&A'), told('Q&A')),
  feed('white space and line breaks in a title are one space', titled('\n  Queues\n\t grow  '), told('Queues grow')),
  feed('an entry without a title is still a post', rss(item('', '')), told('')),
  feed('an entry with an empty title is still a post', titled(''), told('')),
  feed(
    'a title in another script, with marks of direction and pictures, stays as it is',
    titled('שלום 👩‍💻 数据库'),
    told('שלום 👩‍💻 数据库'),
  ),
  feed('a number that is no character becomes a mark of it', titled('A&#0;B&#xD800;C'), told('A\uFFFDB\uFFFDC')),
  feed(
    'an Atom title of plain text keeps its brackets',
    inAtom('<title>Vec&lt;T&gt; &amp;amp; friends</title>'),
    told('Vec<T> &amp; friends'),
  ),
  feed(
    'an Atom title of HTML loses its markup',
    inAtom('<title type="html">&lt;i&gt;Why&lt;/i&gt; Q&amp;amp;A</title>'),
    told('Why Q&A'),
  ),
  feed(
    'an Atom title of XHTML loses its elements',
    inAtom('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Less is <em>more</em></div></title>'),
    told('Less is more'),
  ),
  feed('an endless title is cut between words', titled('word '.repeat(500)), [
    post('/a', `${'word '.repeat(100).trim()}…`),
  ]),
  feed(
    'a summary is one line without markup, scripts and styles',
    rss(
      item(
        `<description>${CDATA('<style>p{}</style><p>One\n <b>two</b></p><script>x()</script><p>three&hellip;</p>')}</description>`,
      ),
    ),
    [post('/a', 'A', null, { summary: 'One two three…' })],
  ),
  feed(
    'the whole text stands in for a missing summary',
    rss(item(`<content:encoded>${CDATA('<p>Once.</p>')}</content:encoded>`)),
    [post('/a', 'A', null, { summary: 'Once.' })],
  ),
  feed(
    'topics are said once, without marks, and not when blog software made them up',
    rss(
      item(`<category>Scale</category><category>scale</category><category>#Site   Reliability</category><category/><category>Uncategorized</category>
      <category domain="https://x.example">${CDATA('Q&amp;A')}</category><dc:subject>Teams</dc:subject>`),
    ),
    [post('/a', 'A', null, { topics: ['scale', 'site-reliability', 'q-a', 'teams'] })],
  ),
  feed(
    'an Atom category is named by its label, and by its term only when that is no address',
    atom(
      `<entry><title>A</title><link href="{site}/a"/><category term="go" label="Go language"/><category term="http://x.example/k#1"/><category term="Ops"/></entry>`,
    ),
    [post('/a', 'A', null, { topics: ['go', 'ops'] })],
  ),
];
