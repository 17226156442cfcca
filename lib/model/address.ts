/** The identity of a page: an absolute http(s) URL in normal form, see {@link normaliseAddress}. */
export type Address = string & { readonly __brand: 'Address' };

/**
 * Parameters that only say how a reader came here. Never add `ref`, `t`, `source` or `src`: on some sites they name the
 * page.
 */
const TRACKING = new RegExp(
  '^(?:' +
    // Analytics and advertisements.
    'utm_.*|_g[al]|gad_source|(?:fb|[dgy]|t[tw])clid|[gw]braid|msclkid|igshid?|srsltid|li_fat_id|wickedid|rb_clickid|' +
    // Mailings.
    'mc_[ce]id|_hs(?:enc|mi)|mkt_tok|vero_id|oly_(?:enc|anon)_id|s_cid' +
    ')$',
  'i',
);

/** Servers and browsers refuse longer addresses, or soon after (RFC 9110, 4.1, asks for 8,000 octets). Characters. */
export const LONGEST_ADDRESS = 2_000;

/**
 * An absolute http(s) URL of at most {@link LONGEST_ADDRESS} characters, or null: whatever a page or feed calls a link
 * becomes one only through here.
 */
export function webUrl(input: string, base?: string): URL | null {
  const written = input.trim();
  if (written.length > LONGEST_ADDRESS) return null;
  let url: URL;
  try {
    url = new URL(written, base);
  } catch {
    return null;
  }
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.href.length <= LONGEST_ADDRESS ? url : null;
}

/**
 * An address under the name that its site has here. Many sites answer under `www.` and without, and write either into
 * feeds, sitemaps and canonical links; the archive is known, and may be asked, only under one. `http:` becomes `https:`
 * where that is what the site is read by; other ports and sub-domains are other sites.
 */
export function atHome(address: Address, home: URL): Address {
  const url = new URL(address);
  if (!areNamesOfOne(url, home)) return address;
  const protocol = home.protocol === 'https:' ? home.protocol : url.protocol;
  return `${protocol}//${home.host}${address.slice(url.origin.length)}` as Address;
}

/** Whether two addresses are of one site by the names that it may have: with `www.` and without, of one port. */
export function areNamesOfOne(a: URL, b: URL): boolean {
  return bareName(a) === bareName(b) && a.port === b.port;
}

function bareName({ hostname }: URL): string {
  return hostname.replace(/^www\.(?=.+\.)/, '');
}

/**
 * Of a name under a country's own second level, as `blog.co.uk`, the third label is what others have for the second.
 */
const SITE_NAME = /^(?!www\.)(?:[^.]+\.[^.\d][^.]*|[^.]+\.[^.]{2,3}\.[^.\d]{2})$/;

/**
 * The other name that a site often answers by: without its `www.`, or with one. Null for what is no site's own name.
 */
export function otherName(site: URL): string | null {
  const bare = bareName(site);
  if (bare !== site.hostname) return bare;
  return SITE_NAME.test(bare) ? `www.${bare}` : null;
}

/**
 * The normal form of a page's address, or null when it is no http(s) URL: without fragment, credentials, tracking
 * parameters, default port, trailing slash, `index.html` and the usual AMP variants, and with the path's
 * percent-encoding in upper case (RFC 3986, 6.2.2.1): WordPress writes `%e6%97` where browsers write `%E6%97`.
 * Idempotent.
 */
export function normaliseAddress(input: string, base?: string): Address | null {
  const url = webUrl(input, base);
  if (url === null) return null;
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isNoise(pair));
  // Each ending can uncover another one (`/post/amp/index.html`), so they are taken off until nothing changes. Setting
  // the path resolves what became a dot segment (`/..amp`).
  for (let path = shorterPath(url.pathname); path !== url.pathname; path = shorterPath(url.pathname))
    url.pathname = path;
  return `${url.origin}${url.pathname}${kept.length > 0 ? `?${kept.join('&')}` : ''}` as Address;
}

function isNoise(pair: string): boolean {
  // What appends a campaign without looking writes a second question mark.
  const [name = '', value = ''] = pair.replace(/^\?+/, '').split('=');
  return (
    TRACKING.test(name) ||
    (name === 'amp' && (value === '' || value === '1')) ||
    (name === 'outputType' && value === 'amp')
  );
}

/** As long as `/default.xhtml` and a slash: only the end of a path is looked at again and again. */
const LONGEST_ENDING = 16;

function shorterPath(path: string): string {
  let shorter = path.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase()).replace(/\/{2,}/g, '/');
  for (let before = ''; before !== shorter;) {
    before = shorter;
    const ending = shorter
      .slice(-LONGEST_ENDING)
      .replace(/\/(?:index|default)\.(?:x?html?|php|aspx?)$/i, '/')
      .replace(/\/+$/, '')
      .replace(/\/amp$/i, '')
      .replace(/\.amp(\.html)?$/i, '$1');
    shorter = before.slice(0, -LONGEST_ENDING) + ending;
  }
  return shorter === '' ? '/' : shorter;
}

/**
 * Whether two hosts belong to one site in the sense that a canonical link may point from one to the other:
 * equal but for a leading `www.`, `m.`, `mobile.` or `amp.`. Sub-domains are other sites: shared hosts give one to each
 * blog.
 */
export function sameSite(a: URL, b: URL): boolean {
  const bare = (host: string): string => host.replace(/^(?:www|m|mobile|amp)\.(?=.+\.)/, '');
  return bare(a.hostname) === bare(b.hostname) && a.port === b.port;
}

/** Whether two addresses as the browser shows them name one document: a fragment is only a place in it. */
export function isSameDocument(a: string, b: string): boolean {
  return a.split('#', 1)[0] === b.split('#', 1)[0];
}
