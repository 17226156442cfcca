import type { ShownHighlights } from '../../components/highlights/highlightsContext';
import { FIRST_RUN, guideOfTopic } from '../../lib/model/guideId';
import type { HighlightId, MarkedNow, PostHighlights, ShownHighlight } from '../../lib/model/highlight';
import { view } from './views';

const { archive, guide, items, steps } = view({});
const GUIDE = guideOfTopic(archive.id, guide.topic.slug);
const nothing = (): void => {};

function aShown(id: string, change: Partial<ShownHighlight>): ShownHighlight {
  const post = steps[0]?.url ?? ('https://a.example/1' as never);
  return {
    id: id as HighlightId,
    post,
    colour: 'yellow',
    note: '',
    evidence: null,
    tags: [],
    text: 'A queue does not add capacity.',
    lost: false,
    ...change,
  };
}

const OPEN: PostHighlights = {
  post: steps[0]?.url ?? ('https://a.example/1' as never),
  title: 'Open',
  isOpen: true,
  highlights: [
    aShown('one', {
      text: 'A queue does not add capacity. It adds a place to wait, and somebody decided who waits there.',
      note: 'Ask Ana who decided ours.',
      other: { text: 'Ours was decided by the broker, see its limits.', stamp: [Date.UTC(2026, 10, 20, 9, 5), 0, 'b'] },
    }),
    aShown('two', {
      colour: 'green',
      text: 'Every place where work can wait has a limit that somebody chose, and a written answer to what happens at that limit.\nThere are only four answers.',
      evidence: { guide: GUIDE, run: FIRST_RUN, item: items[0]?.id ?? ('' as never) },
    }),
    aShown('three', {
      colour: 'pink',
      text: 'Depth is what the broker reports, because depth is what the broker knows.',
      lost: true,
    }),
  ],
};

const OTHER: PostHighlights = {
  post: steps[1]?.url ?? ('https://a.example/2' as never),
  title: steps[1]?.title ?? 'Another post',
  isOpen: false,
  highlights: [aShown('four', { colour: 'blue', text: 'const waited = Date.now() - message.enqueuedAt;' })],
};

/** Highlights of the open post, one of them lost and one of them evidence, and of another post of the topic. */
export const HIGHLIGHTS: ShownHighlights = {
  guide: GUIDE,
  run: FIRST_RUN,
  posts: [OPEN, OTHER],
  noting: null,
  typed: null,
  onGo: nothing,
  onRecolour: nothing,
  onNote: async (_, { to }) => ({ kept: true, value: to }),
  onTags: async () => ({ kept: true, value: undefined }),
  onNoted: nothing,
  onTaken: nothing,
  onAttach: nothing,
  onRemove: async () => ({ kept: true, value: undefined }),
  onRestore: async () => ({ kept: true, value: undefined }),
};

/** A note that is typed on the page, because the panel could not be given the keyboard. */
export const TYPED_ON_PAGE: ShownHighlights = {
  ...HIGHLIGHTS,
  noting: 'two' as HighlightId,
  typed: { id: 'two' as HighlightId, post: OPEN.post, since: 1, base: '', words: '' },
};

/** What was just marked, where its row is out of sight. */
export const MARKED_NOW: MarkedNow = {
  id: 'two' as HighlightId,
  colour: 'green',
  text: 'Every place where work can wait',
};
