/** Where the sites of this run are: port of the loopback interface by origin. */
export type Ports = ReadonlyMap<string, number>;

export interface LoopbackWeb {
  readonly fetch: typeof globalThis.fetch;
  /** Addresses asked for, in order; redirects count. */
  readonly requests: string[];
  /** Requests to hosts that are not of this run: none may ever happen. */
  readonly strayed: string[];
}

const MOST_REDIRECTS = 10;

/** A web that consists of the sites of this run, each under its real name. Follows redirects as browsers do. */
export function loopbackWeb(ports: Ports): LoopbackWeb {
  const requests: string[] = [];
  const strayed: string[] = [];

  async function once(url: URL, init: RequestInit | undefined): Promise<Response> {
    const port = ports.get(url.origin);
    if (port === undefined) {
      strayed.push(url.href);
      throw new TypeError(`no such host: ${url.host}`);
    }
    requests.push(url.href);
    return globalThis.fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, { ...init, redirect: 'manual' });
  }

  async function follow(address: string | URL | Request, init?: RequestInit): Promise<Response> {
    let url = new URL(String(address));
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const response = await once(url, init);
      const location = response.headers.get('location');
      if (location === null || response.status < 301 || response.status > 308 || init?.redirect === 'manual')
        return at(url, response);
      await response.body?.cancel();
      url = new URL(location, url);
    }
    throw new TypeError(`too many redirects: ${url.href}`);
  }

  return { fetch: follow, requests, strayed };
}

/** The answer as if it came from the site's real address. */
function at(url: URL, response: Response): Response {
  Object.defineProperty(response, 'url', { value: url.href });
  return response;
}
