import type { Robots } from '../archive/robots';
import type { Parts } from '../companion/parts';
import type { ArchiveId } from '../model/archive';
import { isDeadly, type Deaths } from '../model/deaths';
import type { Asking } from './asking';
import { ALLOWS_NOTHING, robotsAddress, robotsOf } from './askRobots';

/** What tests decide instead of the clock. */
export interface MannersOptions {
  /** Waits: milliseconds. */
  readonly pause?: (ms: number) => Promise<void>;
}

/** How one job crawls a site: by its robots.txt, which is read once, and with pauses between pages. */
export class Manners {
  #robots: Promise<Robots> | null = null;
  #lastStart = 0;

  /**
   * @param leastDelay milliseconds between two pages, unless the site asks for more
   * @param deaths addresses at which a worker before this one died
   */
  constructor(
    private readonly parts: Parts,
    private readonly archive: ArchiveId,
    private readonly options: MannersOptions & { readonly leastDelay: number },
    private readonly deaths: ReadonlyMap<string, Deaths>,
  ) {}

  robots(asking: Omit<Asking, 'robots'>): Promise<Robots> {
    return (this.#robots ??= this.#read(asking));
  }

  /** Every errand that crawls needs them, so that they would be its death, too. */
  async #read(asking: Omit<Asking, 'robots'>): Promise<Robots> {
    const { fetches } = this.parts.store;
    const url = robotsAddress(this.archive);
    if (isDeadly(this.deaths.get(url), this.parts.now())) return ALLOWS_NOTHING;
    await fetches.begin(url, this.archive, this.parts.now());
    try {
      return await robotsOf(asking);
    } catch (thrown) {
      this.#robots = null;
      throw thrown;
    } finally {
      await fetches.fail(url);
    }
  }

  /** The pause before the next page. */
  async keepDistance({ robots }: Pick<Asking, 'robots'>): Promise<void> {
    const delay = Math.max(this.options.leastDelay, (await robots()).delayMs);
    const wait = this.#lastStart + delay - this.parts.now();
    this.#lastStart = Math.max(this.parts.now(), this.#lastStart + delay);
    if (wait > 0) await (this.options.pause ?? sleep)(wait);
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
