import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameDocument, normaliseAddress, sameSite, webUrl } from '../../lib/model/address';

/** Pieces that the rules look at, and pieces that only look like them. */
const segment = fc.oneof(
  fc.constantFrom(
    'amp',
    'AMP',
    'index.html',
    'index.php',
    'default.aspx',
    'post',
    '.',
    '..',
    '..amp',
    '%2e.amp',
    'a.amp',
    'a.amp.html',
    '',
    'über',
    '%2F',
    'index.html.amp',
  ),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
);
const parameter = fc.oneof(
  fc.constantFrom(
    'utm_source=x',
    'UTM_Medium=y',
    'fbclid=1',
    'amp',
    'amp=1',
    'outputType=amp',
    'p=12',
    'ref=',
    '=',
    'a=b=c',
    'q=%20+',
  ),
  fc.webQueryParameters({ maxLength: 8 } as object),
);
const address = fc
  .record({
    origin: fc.constantFrom(
      'https://blog.example',
      'http://BLOG.example:80',
      'https://me:secret@blog.example:8443',
      'https://bücher.example',
    ),
    path: fc.array(segment, { maxLength: 5 }),
    query: fc.array(parameter, { maxLength: 4 }),
    fragment: fc.constantFrom('', '#', '#part'),
  })
  .map(
    ({ origin, path, query, fragment }) =>
      `${origin}/${path.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}${fragment}`,
  );

describe('the normal form of an address', () => {
  it('is its own normal form', () => {
    fc.assert(
      fc.property(address, (input) => {
        const once = normaliseAddress(input);
        expect(once === null ? null : normaliseAddress(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps every parameter that may name the page, in order', () => {
    const naming = fc.constantFrom('ref', 't', 'source', 'src', 'id', 'p', 'page', 'v', 'lang');
    const value = fc.stringMatching(/^[a-z0-9]{1,5}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(naming, value), { minLength: 1, maxLength: 5 }),
        fc.stringMatching(/^[a-z]{0,8}$/),
        (pairs, campaign) => {
          const kept = pairs.map(([name, text]) => `${name}=${text}`);
          const noisy = kept.flatMap((pair) => [`utm_${campaign}=x`, pair, 'fbclid=abc']).join('&');
          expect(normaliseAddress(`https://blog.example/post?${noisy}`)).toBe(
            `https://blog.example/post?${kept.join('&')}`,
          );
        },
      ),
    );
  });

  it('says nothing of fragment, credentials, default port, trailing slash and tracking', () => {
    fc.assert(
      fc.property(address, (input) => {
        const normal = normaliseAddress(input);
        if (normal === null) return;
        expect(normal).not.toMatch(/#|secret|[?&](?:utm_|fbclid)/i);
        expect(new URL(normal).pathname).toMatch(/^\/$|[^/]$/);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['https://Blog.Example:443/post/', 'https://blog.example/post'],
    ['https://blog.example', 'https://blog.example/'],
    ['https://blog.example/post/index.html?utm_source=feed#top', 'https://blog.example/post'],
    ['https://blog.example/post/amp/', 'https://blog.example/post'],
    ['https://blog.example/post.amp.html', 'https://blog.example/post.html'],
    ['https://blog.example/post?amp=1', 'https://blog.example/post'],
    ['https://blog.example/index.php?p=12', 'https://blog.example/?p=12'],
    ['https://blog.example/..amp', 'https://blog.example/'],
    ['https://blog.example/post??utm_source=x', 'https://blog.example/post'],
    ['https://blog.example/post?p=1&?fbclid=x', 'https://blog.example/post?p=1'],
    ['https://blog.example/post??p=1', 'https://blog.example/post??p=1'],
    ['https://blog.example/post?utm_source%5B%5D=x&utm_id-2=y', 'https://blog.example/post'],
    ['https://blog.example/camp', 'https://blog.example/camp'],
    ['https://blog.example/%C3%BCber?ref=a', 'https://blog.example/%C3%BCber?ref=a'],
    ['https://blog.example/%e6%97%a5?q=%c3%bc', 'https://blog.example/%E6%97%A5?q=%c3%bc'],
  ])('of %s is %s', (input, normal) => {
    expect(normaliseAddress(input)).toBe(normal);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.example',
    'blob:https://blog.example/1',
    '',
    'no address',
  ])('does not exist for "%s"', (input) => {
    expect(webUrl(input)).toBeNull();
    expect(normaliseAddress(input)).toBeNull();
  });
});

describe('a canonical link', () => {
  it.each([
    ['https://www.blog.example/', 'https://blog.example/', true],
    ['https://amp.blog.example/', 'http://www.blog.example/', true],
    ['https://ann.host.example/', 'https://bob.host.example/', false],
    ['https://host.example/', 'https://ann.host.example/', false],
    ['https://blog.example:8443/', 'https://blog.example/', false],
    ['https://m.example/', 'https://www.example/', false],
  ])('from %s to %s stays on the site: %s', (from, to, same) => {
    expect(sameSite(new URL(from), new URL(to))).toBe(same);
  });
});

describe('two addresses of the browser', () => {
  const post = 'https://blog.example/post?x=1';

  it.each([
    [post, `${post}#comments`, true],
    [`${post}#a`, `${post}#b`, true],
    [`${post}#`, post, true],
    [post, 'https://blog.example/post', false],
    [post, 'https://blog.example/post?x=12', false],
  ])('%s and %s name one document: %s', (one, other, same) => {
    expect(isSameDocument(one, other)).toBe(same);
  });
});

describe('an address', () => {
  it('is none when it is longer than any server reads, written so or once it is encoded', () => {
    expect(webUrl(`https://a.example/${'a'.repeat(1_900)}`)).not.toBeNull();
    expect(webUrl(`https://a.example/${'a'.repeat(2_000)}`)).toBeNull();
    expect(webUrl('ü'.repeat(1_000), 'https://a.example/')).toBeNull();
    // Each ending uncovers another: taken off one by one, a path of a megabyte would take hours.
    expect(normaliseAddress(`https://a.example/p${'/amp'.repeat(250_000)}`)).toBeNull();
  });
});
