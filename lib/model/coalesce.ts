/** When gathered work runs. */
export interface Gathering {
  /** Milliseconds from the first call, or with `untilQuiet` from the last one, to the run that serves them. */
  readonly waitMs: number;
  /** Each call begins the wait anew: the run waits for a pause in the calls. */
  readonly untilQuiet?: boolean;
}

/**
 * One run of some work for all calls that come within a short time, and one run at a time: calls while it runs are
 * served by one run more. A call's promise ends with the run that began after it, or with that run's error.
 */
export function gathered(work: () => unknown, { waitMs, untilQuiet = false }: Gathering): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let next: { readonly served: Promise<void>; readonly waitAnew: () => void } | null = null;

  const begin = async (): Promise<void> => {
    next = null;
    await work();
  };
  const gather = (): typeof next & {} => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let end = (): void => {};
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => end(), waitMs);
    };
    const waited = new Promise<void>((resolve) => {
      end = resolve;
      wait();
    });
    const served = Promise.all([waited, running]).then(begin);
    running = served.catch(() => undefined);
    return { served, waitAnew: wait };
  };

  return () => {
    if (next === null) next = gather();
    else if (untilQuiet) next.waitAnew();
    return next.served;
  };
}

/** Of several askings under way the latest counts: each call gives its asking a signal, which the next call aborts. */
export function latest(): () => AbortSignal {
  let asking = new AbortController();
  return () => {
    asking.abort();
    asking = new AbortController();
    return asking.signal;
  };
}
