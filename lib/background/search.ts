import { gathered } from '../model/coalesce';
import { messageOf } from '../platform/messageOf';
import { answerOmnibox } from '../platform/omnibox';
import { Searcher } from '../search/searcher';
import { indexTender } from '../search/tend';
import type { Change } from '../store/changes';
import type { Store } from '../store/open';

/** An archive that is read writes many times; the index is tended when it is quiet for this long. */
const QUIET_MS = 1_500;
const SUGGESTED = 6;
/** What is indexed of, and the index, which a page may have found to be unreadable. */
const INDEXED: ReadonlySet<Change['store']> = new Set(['posts', 'bodies', 'texts', 'searchIndexes', 'all']);

/**
 * The background keeps the index and answers the address bar. Who writes posts is the background itself, so it is awake
 * when there is something to take up; what it could not finish is marked, and taken up at its next start.
 */
export function keepSearch(store: () => Promise<Store>): { readonly tend: () => Promise<void> } {
  const tend = indexTender(store);
  const tendWhenQuiet = gathered(tend, { waitMs: QUIET_MS, untilQuiet: true });
  let searcher: Promise<Searcher> | null = null;

  const follow = (change: Change): void => {
    void searcher?.then((searching) => searching.changed(change));
    if (!INDEXED.has(change.store)) return;
    void tendWhenQuiet();
  };
  void store().then(
    (ready) => {
      ready.onChange(follow);
      void tend();
    },
    () => undefined,
  );

  answerOmnibox(
    async (typed) => {
      searcher ??= store().then((ready) => new Searcher(ready));
      const {
        found,
        problems: [first],
      } = await (await searcher).ask(typed, null);
      const posts = found.flatMap((one) => (one.kind === 'post' ? [one] : [])).slice(0, SUGGESTED);
      return {
        suggestions: posts.map(({ url, title, archive }) => ({
          url,
          parts: [...title, { text: ` · ${archive.name}`, hit: false }],
        })),
        problem: first === undefined ? null : messageOf(`searchProblem_${first.code}`, [first.filter]),
      };
    },
    () => messageOf('searchOmnibox', []),
  );
  return { tend };
}
