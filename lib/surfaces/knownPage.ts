import { signal, type ReadonlySignal } from '@preact/signals';
import { removeSite } from '../companion/sites';
import type { ArchiveId } from '../model/archive';
import { gathered } from '../model/coalesce';
import type { Known, KnownSite, KnownState } from '../model/known';
import { asProblem } from '../model/problem';
import { grantedSites, covers, onSitesChange } from '../platform/permissions';
import { notedRequests, onRequestNoted } from '../session/requestLog';
import type { Change } from '../store/changes';
import { storeOnDemand, type Store } from '../store/open';
import { troubles, type Troubles } from './troubles';

/** What is listed changes with these; what is weighed changes with nearly every write, and is weighed once. */
const LISTED: ReadonlySet<Change['store']> = new Set(['archives', 'posts', 'all']);

/** While a site is read, requests are noted many times a second. Milliseconds. */
const TOGETHER_MS = 400;

type Weighed = Pick<Known, 'kinds'> & { readonly bytes: ReadonlyMap<ArchiveId, number> };

/** What the page about what Waymark knows and asks shows, and what a reader can do there. */
export class KnownPage {
  readonly #state = signal<KnownState>({ kind: 'loading' });
  readonly #store = storeOnDemand();
  readonly #troubles = troubles('known');
  #weighed: Weighed = { kinds: null, bytes: new Map() };
  #removed: Extract<KnownState, { kind: 'ready' }>['removed'] = null;

  constructor() {
    const soon = gathered(() => this.load(), { waitMs: TOGETHER_MS });
    onRequestNoted(() => void soon());
    onSitesChange(() => void this.load());
    // Why it could not be opened is what the page shows.
    void this.#store().then(
      (store) => store.onChange(({ store: name }) => void (LISTED.has(name) && soon())),
      () => undefined,
    );
    void this.load().then(() => this.#weigh());
  }

  get state(): ReadonlySignal<KnownState> {
    return this.#state;
  }

  /** What could not be done, and what can be done about that. */
  get troubles(): Pick<Troubles, 'trouble' | 'again' | 'dismiss'> {
    return this.#troubles;
  }

  /** Reads all that is shown but what things weigh. */
  readonly load = gathered(() => this.#read(), { waitMs: 16 });

  /** Removes a site, with what the reader made of it or without. */
  async remove(archive: ArchiveId, options: { readonly keepReaderData: boolean }): Promise<void> {
    await this.#troubles.attempt(`remove ${archive}`, async () => {
      const store = await this.#store();
      const name = (await store.archives.get(archive))?.name ?? archive;
      await removeSite(store, archive, options, Date.now());
      this.#removed = { name, kept: options.keepReaderData };
    });
    await this.load();
    await this.#weigh();
  }

  async #read(): Promise<void> {
    try {
      const store = await this.#store();
      const [sites, requests] = await Promise.all([knownSites(store, this.#weighed.bytes), notedRequests()]);
      const known = { sites, requests, kinds: this.#weighed.kinds };
      this.#state.value = { kind: 'ready', known, removed: this.#removed };
    } catch (thrown) {
      this.#state.value = { kind: 'problem', code: asProblem(thrown).code };
    }
  }

  async #weigh(): Promise<void> {
    if (this.#state.peek().kind !== 'ready') return;
    await this.#troubles.attempt('weigh', async () => {
      const { archives, sizes } = await this.#store();
      const bytes = new Map<ArchiveId, number>();
      for (const { id } of await archives.all()) bytes.set(id, (await sizes.ofArchive(id)).bytes);
      this.#weighed = { bytes, kinds: await sizes.byKind() };
    });
    await this.load();
  }
}

/** The archives by name, then what else the browser grants. */
async function knownSites(store: Store, bytes: Weighed['bytes']): Promise<KnownSite[]> {
  const [archives, granted] = await Promise.all([store.archives.all(), grantedSites()]);
  const followed = await Promise.all(
    archives.map(async ({ id, name, builtIn }) => ({
      archive: { id, name, builtIn },
      granted: granted.find((one) => URL.canParse(id) && covers(one, id)) ?? null,
      posts: await store.posts.countOf(id),
      bytes: bytes.get(id) ?? null,
    })),
  );
  const others = granted
    .filter((one) => followed.every((site) => site.granted !== one))
    .map((one): KnownSite => ({ archive: null, granted: one, posts: 0, bytes: 0 }));
  return [...followed.toSorted((a, b) => a.archive.name.localeCompare(b.archive.name)), ...others];
}
