import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../lib/recognise/evidence';
import { judge, NOTHING_KNOWN, type Knowledge } from '../../lib/recognise/judge';
import { aPage, jsonLd, paragraphs } from './aPage';

const URL_OF_POST = 'https://blog.example/2015/08/queues.html';

function titled(body: string, head = '', knowledge: Partial<Knowledge> = {}, url = URL_OF_POST): string | null {
  const evidence = readEvidence(aPage(body, head), url);
  if (evidence === null) throw new Error('no evidence');
  return judge(evidence, { ...NOTHING_KNOWN, ...knowledge }).facts.title;
}

const text = paragraphs(4, 60);
const ogTitle = (title: string, type = 'article'): string =>
  `<meta property="og:type" content="${type}"><meta property="og:title" content="${title}">`;

describe('the title of a post is told from the name of its site', () => {
  it.each([
    [
      'before it, where the page’s heading shows where it ends',
      `<main><article><h1>Queues: a field guide</h1>${text}</article></main>`,
      ogTitle('The Works: digital plumbing | Queues: a field guide'),
    ],
    [
      'behind it, where the site is named in its own tag',
      text,
      `${ogTitle('Queues: a field guide — The Works')}<meta property="og:site_name" content="The Works">`,
    ],
    [
      'before a colon, where a link to the home page has the name',
      `<header><a href="/">The Works</a></header>${text}`,
      '<title>The Works: Queues: a field guide</title>',
    ],
    [
      'as classic Blogger has it: the blog’s name in h1, the post’s title in h3',
      `<div id="header"><h1 class="title"><a href="https://blog.example/">The Works</a></h1></div>
       <div class="main"><h2 class="date-header"><span>Thursday, August 27, 2015</span></h2>
       <div class="post hentry"><h3 class="post-title entry-title"><a href="${URL_OF_POST}">Queues: a field guide</a></h3>
       <div class="post-body entry-content">${text}</div></div></div><div id="sidebar"><h2>Blog Archive</h2></div>`,
      '<title>The Works: Queues: a field guide</title>',
    ],
    [
      'as Tumblr has it: h1 leads home, h2 is the post’s title',
      `<header><h1><a href="/">The Works</a></h1><p>Notes from below</p></header>
       <section id="posts"><div class="post text"><h2><a href="${URL_OF_POST}">Queues: a field guide</a></h2>${text}</div></section>`,
      '<title>Queues: a field guide | The Works</title>',
    ],
    [
      'where h1 leads nowhere, but the feed has its name',
      `<div id="header"><h1>The Works</h1></div><div class="hentry"><h3 class="post-title">Queues: a field guide</h3><div class="entry-content">${text}</div></div>`,
      '<title>The Works: Queues: a field guide</title><link rel="alternate" type="application/atom+xml" title="The Works - Atom" href="/feed">',
    ],
    [
      'where its logo is a picture',
      `<a href="/"><img src="logo.png" alt="The Works"></a><h1>The Works</h1><h2>Queues: a field guide</h2>${text}`,
      '<title>The Works » Queues: a field guide</title>',
    ],
    [
      'where the headline in JSON-LD is the name of the site',
      `<h1>Queues: a field guide</h1>${text}`,
      `<meta property="og:site_name" content="The Works">${jsonLd({ '@type': 'BlogPosting', headline: 'The Works', datePublished: '2015-08-27' })}`,
    ],
    ['in full-width signs', `<h1>Queues: a field guide</h1>${text}`, '<title>Queues: a field guide｜工場</title>'],
    [
      'with small print in its heading',
      `<h1><small>Essay</small> Queues: a field guide</h1>${text}`,
      '<title>x</title>',
    ],
    [
      'with a subtitle in small print',
      `<h1>Queues: a field guide <small>and what they cost</small></h1>${text}`,
      '<title>x</title>',
    ],
  ])('%s', (_, body, head) => {
    expect(titled(body, head)).toBe('Queues: a field guide');
  });

  it.each([
    ['before it, where the feed writes its quotes in another way', 'The Works: plumbing | What’s a “queue”?'],
    ['behind it', 'What’s a “queue”? — The Works'],
  ])('%s, by the title in the feed', (_, page) => {
    expect(titled(text, `<title>${page}</title>`, { told: ['What\'s a "queue"?'] })).toBe('What\'s a "queue"?');
  });

  it.each([
    ['the archive’s name', { siteNames: ['The Works'] }],
    ['the title that the feed gives', { told: ['Queues: a field guide'] }],
    ['other posts’ titles', { isShared: (title: string) => title === 'The Works' }],
  ])('by %s', (_, knowledge) => {
    const body = `<h1>The Works</h1><p>Notes</p><h3>Queues: a field guide</h3>${text}`;
    expect(titled(body, '<title>The Works</title>', knowledge)).toBe('Queues: a field guide');
  });

  it.each([
    [
      'the heading of an advertisement',
      `<h2>Join us and win</h2>${text}`,
      '<title>Queues: a field guide — The Works</title><meta property="og:site_name" content="The Works">',
    ],
    [
      'what data about the page calls the page, too',
      `<h1>Queues: a field guide</h1><h2>A guide for those who wait</h2>${text}`,
      `<title>Queues: a field guide | The Works</title>${jsonLd([
        { '@type': 'WebSite', name: 'The Works' },
        { '@type': 'WebPage', isPartOf: { name: 'Queues: a field guide' } },
      ])}`,
    ],
  ])('not from %s', (_, body, head) => {
    expect(titled(body, head)).toBe('Queues: a field guide');
  });

  it('does not get worse by being opened', () => {
    const head = ogTitle('The Works | Queues: a field guide');
    expect(titled(text, head, { told: ['Queues: a field guide'] })).toBe('Queues: a field guide');
  });

  it('keeps what is part of it', () => {
    const site = '<meta property="og:site_name" content="Queues">';
    expect(titled(`<h1>Queues: a field guide</h1>${text}`, `${site}${ogTitle('Queues: a field guide')}`)).toBe(
      'Queues: a field guide',
    );
    expect(titled(text, `${site}${ogTitle('On Queues')}`)).toBe('On Queues');
    expect(
      titled(
        `<h1>Lessons from sorting the set C-10</h1><p>Short.</p><h2>C-10</h2>${text}`,
        '<title>Lessons from sorting the set C-10</title>',
      ),
    ).toBe('Lessons from sorting the set C-10');
  });

  it('is what many posts are called, where nothing else is to be had', () => {
    expect(titled(`<h1>Links</h1>${text}`, '<title>Links</title>', { isShared: () => true })).toBe('Links');
    expect(titled(`<h1>The Works</h1>${text}`, '<title>The Works</title>', { siteNames: ['The Works'] })).toBeNull();
  });

  it.each([
    ['Arabic', 'مدونة الورشة', 'طوابير الانتظار'],
    ['Chinese', '码农工坊', '消息队列入门'],
    ['Hebrew', 'הסדנה', 'מדריך לתורים'],
    ['Russian', 'Мастерская', 'Очереди: руководство'],
  ])('in %s', (_, site, title) => {
    expect(
      titled(
        `<header><a href="/">${site}</a></header><h1>${site}</h1><h2>${title}</h2>${text}`,
        `<title>${title} | ${site}</title>`,
      ),
    ).toBe(title);
    expect(titled(text, `<meta property="og:site_name" content="${site}">${ogTitle(`${site} - ${title}`)}`)).toBe(
      title,
    );
  });
});

describe('pages made to cost time', () => {
  it('are looked at as far as titles reach: a title of 5 MB, 100,000 headings', () => {
    const long = 'x - '.repeat(1_250_000);
    const page = aPage(`<h1>Queues</h1>${text}`, '');
    page.title = long;
    const evidence = readEvidence(page, URL_OF_POST)!;
    expect(evidence.titleArea.documentTitle?.length).toBeLessThanOrEqual(500);
    expect(judge(evidence, NOTHING_KNOWN).facts.title).toBe('Queues');
  });

  it('send few and short texts, however many there are', () => {
    const names = Array.from(
      { length: 500 },
      (_, at) => `<link rel="alternate" type="text/xml" title="Name ${at} ${'n'.repeat(90)}" href="/${at}">`,
    ).join('');
    const lines = Array.from({ length: 500 }, (_, at) => `<p>${at + 1} August 2015</p>`).join('');
    const { titleArea } = readEvidence(
      aPage(`${'<h2>Queues</h2>'.repeat(2_000)}<h1>Q</h1>${lines}`, names),
      URL_OF_POST,
    )!;
    expect(titleArea.headings.length).toBeLessThanOrEqual(5);
    expect(titleArea.siteNames.length).toBeLessThanOrEqual(20);
    expect(titleArea.lines.length).toBeLessThanOrEqual(20);
  });
});
