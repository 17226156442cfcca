import { signal, type ReadonlySignal } from '@preact/signals';
import { ensureBuiltIns } from '../companion/builtIns';
import { cancelDiscovery } from '../companion/cancelDiscovery';
import { forgetWholeSession } from '../companion/forgetSession';
import { damageOf } from '../companion/health';
import { keepSites, removeSite } from '../companion/sites';
import { send } from '../messages/client';
import type { Address } from '../model/address';
import type { ArchiveId } from '../model/archive';
import { gathered } from '../model/coalesce';
import type { Looking } from '../model/looking';
import type { Adding, OptionsState, Outcome, Overview } from '../model/overview';
import { asProblem } from '../model/problem';
import { PAUSE_MS } from '../model/prompt';
import type { RefreshInterval } from '../model/refreshing';
import { openAddress } from '../platform/activeTab';
import { onSitesChange } from '../platform/permissions';
import { addingOf, onAddingChange } from '../session/addingHere';
import { onProblemNoted } from '../session/problemLog';
import type { Change } from '../store/changes';
import { storeOnDemand } from '../store/open';
import { addedSite } from './addedSite';
import { askToAdd } from './askToAdd';
import { askToAllow } from './askToAllow';
import { DataDesk } from './dataDesk';
import { chooseLooking } from './liveLooking';
import { readOverview, type OptionsSurroundings } from './readOverview';
import { SyncPage } from './syncPage';
import { troubles, type Troubles } from './troubles';

/** What the overview is read from. */
const SHOWN: ReadonlySet<Change['store']> = new Set(['archives', 'posts', 'discoveries', 'settings', 'all']);

/** While posts are looked through, texts are written every second. Milliseconds. */
const LOOKING_MS = 400;

/** The state of the options page and what a reader can do there. */
export class OptionsPage {
  readonly #state = signal<OptionsState>({ kind: 'loading' });
  readonly #store = storeOnDemand();
  readonly #refreshing = new Set<ArchiveId>();
  readonly #surroundings: OptionsSurroundings;
  readonly #troubles = troubles('options');
  /** What the reader takes out and brings in. */
  readonly desk = new DataDesk(this.#store, this.#troubles);
  readonly sync = new SyncPage(this.#store, this.#troubles.attempt);
  /** The site that was asked for last, here. */
  #asked: ArchiveId | null = null;
  #outcome: Outcome | null = null;
  /** Asked once, and again after what the reader did: to check all that is stored at each change would be dear. */
  #damage: Promise<Overview['damage']> | null = null;

  constructor(surroundings: OptionsSurroundings) {
    this.#surroundings = surroundings;
    void this.load();
    const loadSoon = gathered(() => this.load(), { waitMs: LOOKING_MS });
    const hear = ({ store }: Change): void => {
      if (SHOWN.has(store)) void this.load();
      if (store === 'texts') void loadSoon();
      if (store === 'backups' || store === 'all') void this.desk.listBackups();
    };
    onProblemNoted(() => void this.load());
    // Why it could not be opened is what the page shows.
    void this.#store().then(
      (store) => store.onChange(hear),
      () => undefined,
    );
    onAddingChange(() => void this.load());
    onSitesChange(() => void this.load());
  }

  /** What could not be done, and what can be done about that. */
  get troubles(): Pick<Troubles, 'trouble' | 'again' | 'dismiss'> {
    return this.#troubles;
  }

  get state(): ReadonlySignal<OptionsState> {
    return this.#state;
  }

  /** Reads all that is shown. What changes meanwhile is read once more: during a discovery that is nearly always. */
  readonly load = gathered(() => this.#read(), { waitMs: 16 });

  async #read(): Promise<void> {
    try {
      const store = await this.#store();
      this.#damage ??= damageOf(store);
      const [overview, damage, here] = await Promise.all([
        readOverview(store, this.#surroundings, this.#refreshing),
        this.#damage,
        this.#asked === null ? null : addingOf(this.#asked, Date.now()),
      ]);
      const adding: Adding = here?.adding ?? { kind: 'idle' };
      const added = adding.kind === 'added' ? await addedSite(store, adding.archive) : null;
      this.#state.value = { kind: 'ready', overview: { ...overview, damage }, adding, added, outcome: this.#outcome };
    } catch (thrown) {
      this.#state.value = { kind: 'problem', code: asProblem(thrown).code };
    }
  }

  async refresh(archive: ArchiveId): Promise<void> {
    this.#refreshing.add(archive);
    await this.#attempt(`refresh ${archive}`, () => send('archive:refresh', { archive }));
    this.#refreshing.delete(archive);
    await this.load();
  }

  /** Opens a post beside the settings. */
  async open(url: Address): Promise<void> {
    await this.#troubles.attempt(`open ${url}`, () => openAddress(url, null));
  }

  /** The browser's question comes first, in the very turn of the click. */
  async addSite(archive: ArchiveId): Promise<void> {
    this.#asked = archive;
    await this.#attempt(`addSite ${archive}`, () => askToAdd(archive, null));
  }

  async cancelDiscovery(archive: ArchiveId): Promise<void> {
    await this.#attempt(`cancelDiscovery ${archive}`, async () =>
      cancelDiscovery({ store: await this.#store(), now: Date.now }, archive),
    );
  }

  async setInterval(archive: ArchiveId, interval: RefreshInterval): Promise<void> {
    await this.#attempt(`setInterval ${archive}`, async () =>
      (await this.#store()).settings.setRefreshInterval(archive, interval),
    );
  }

  async setLooking(archive: ArchiveId, choice: Looking): Promise<void> {
    await this.#attempt(`setLooking ${archive}`, async () => chooseLooking(await this.#store(), archive, choice));
  }

  /** Removes the texts of an archive; it goes by titles from now on, or they would be read again at once. */
  async removeTexts(archive: ArchiveId): Promise<void> {
    await this.#attempt(`removeTexts ${archive}`, async () => {
      const store = await this.#store();
      await chooseLooking(store, archive, { at: 'titles', stopped: false });
      await store.texts.removeOf(archive);
    });
  }

  async allow(archive: ArchiveId): Promise<void> {
    await this.#attempt(`allow ${archive}`, () => askToAllow(archive, null));
  }

  async remove(archive: ArchiveId, options: { readonly keepReaderData: boolean }): Promise<void> {
    await this.#attempt(`remove ${archive}`, async () => {
      const store = await this.#store();
      const name = (await store.archives.get(archive))?.name ?? archive;
      await removeSite(store, archive, options, Date.now());
      this.#outcome = { kind: 'removed', name, kept: options.keepReaderData };
    });
  }

  async setPrompts(on: boolean): Promise<void> {
    await this.#attempt('setPrompts', async () => (await this.#store()).settings.setPromptsOn(on));
  }

  async setPromptsAt(archive: ArchiveId, on: boolean): Promise<void> {
    await this.#attempt(`setPromptsAt ${archive}`, async () =>
      (await this.#store()).settings.setPromptsOnAt(archive, on),
    );
  }

  async pausePrompts(pause: boolean): Promise<void> {
    await this.#attempt('pausePrompts', async () =>
      (await this.#store()).settings.pausePrompts(pause ? Date.now() + PAUSE_MS : 0),
    );
  }

  async setResumesByItself(on: boolean): Promise<void> {
    await this.#attempt('setResumesByItself', async () => (await this.#store()).settings.setResumesByItself(on));
  }

  async setDaysKept(on: boolean): Promise<void> {
    await this.#attempt('setDaysKept', async () => (await this.#store()).settings.setDaysKept(on));
  }

  async removeDays(): Promise<void> {
    await this.#attempt('removeDays', async () => {
      await (await this.#store()).days.removeAll(Date.now());
      this.#outcome = { kind: 'days-removed' };
    });
  }

  /** Gives whether it could be copied. */
  async copyDetails(report: string): Promise<boolean> {
    return (await this.#troubles.attempt('copy', () => navigator.clipboard.writeText(report))).kept;
  }

  async deleteAll(): Promise<void> {
    await this.#attempt('deleteAll', async () => {
      const store = await this.#store();
      await store.deleteEverything();
      const tabs = await forgetWholeSession();
      await ensureBuiltIns(store);
      await keepSites(store, Date.now());
      // Not the first run again: the reader knows Waymark.
      await store.settings.setFirstRunShownAt(Date.now());
      await Promise.allSettled(tabs.map((tab) => send('tab:look-again', { tab })));
      this.#outcome = { kind: 'all-deleted' };
    });
  }

  async #attempt(about: string, work: () => Promise<unknown>): Promise<void> {
    await this.#troubles.attempt(about, () => {
      this.#outcome = null;
      // Begun in the very turn of the click: browsers ask for permission only then.
      const working = work();
      void this.load();
      return working.finally(() => {
        this.#damage = null;
        return this.load();
      });
    });
  }
}
