import { vi } from 'vitest';
import * as readersOwn from '../../components/card/readersOwn';

/**
 * Whether the browser says that events come from the reader, as `given`: no script can make an event of which it does.
 * For the components that are rendered after this.
 */
export function trustEvents(): { given: boolean } {
  const { byReader } = readersOwn;
  const trust = { given: true };
  vi.spyOn(readersOwn, 'isReadersOwn').mockImplementation(() => trust.given);
  vi.spyOn(readersOwn, 'byReader').mockImplementation(
    (act) => (event) => (trust.given ? act(event) : byReader(act)(event)),
  );
  return trust;
}
