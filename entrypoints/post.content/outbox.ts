import { Problem } from '../../lib/model/problem';
import type { ToldReading } from '../../lib/model/readingReport';

interface Background {
  /** Rejects with a `Problem` what was not kept. */
  readonly send: (told: ToldReading) => Promise<unknown>;
  readonly isOrphaned: () => boolean;
  /** Called when there is no extension any more that could be told. */
  readonly onOrphaned: () => void;
}

/** Milliseconds after which what could not be kept is sent again, unless there is more to tell sooner. */
const AGAIN_MS = 20_000;

/**
 * The reports of this page that the background has not said to have kept: a full disk, a worker that was killed. Each
 * goes again with the next, and by itself after a while. A later report of a page view holds all that an earlier one
 * told.
 */
export class Outbox {
  readonly #unkept = new Map<string, ToldReading>();
  readonly #underWay = new Map<ToldReading, Promise<void>>();
  readonly #background: Background;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(background: Background) {
    this.#background = background;
  }

  tell(told: ToldReading): void {
    const { pageView } = told.report;
    const blocks = told.blocks ?? this.#unkept.get(pageView)?.blocks ?? null;
    this.#unkept.set(pageView, { ...told, blocks });
    void this.flush();
  }

  /** Sends what is left to send; resolves when it was answered. Never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all([...this.#unkept.values()].map((told) => this.#underWay.get(told) ?? this.#send(told)));
  }

  #send(told: ToldReading): Promise<void> {
    const sending = this.#try(told).finally(() => this.#underWay.delete(told));
    this.#underWay.set(told, sending);
    return sending;
  }

  async #try(told: ToldReading): Promise<void> {
    try {
      await this.#background.send(told);
      this.#drop(told);
    } catch (thrown) {
      if (this.#background.isOrphaned()) this.#background.onOrphaned();
      else if (!(thrown instanceof Problem) || thrown.code !== 'not-allowed') this.#flushLater();
      // What will never be taken is not sent for ever: an article may be too long, and how far it was read counts all
      // the same.
      else if (this.#drop(told) && told.blocks !== null) this.tell({ ...told, blocks: null });
    }
  }

  #flushLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), AGAIN_MS);
  }

  /** Gives whether it was still the latest of its page view. */
  #drop(told: ToldReading): boolean {
    const { pageView } = told.report;
    return this.#unkept.get(pageView) === told && this.#unkept.delete(pageView);
  }
}
