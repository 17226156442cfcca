import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { Guide, GuideOrigin, Section } from '../../lib/model/guide';
import { roleAt } from '../../lib/model/path';
import type { Reading } from '../../lib/model/reading';
import { topicView, type TopicView } from '../../lib/model/view';

const archive = { id: 'https://a.example' as ArchiveId, name: 'A', problem: null };
const urlOf = (step: number): Address => `https://a.example/${step + 1}` as Address;

type State = 'unread' | 'reading' | 'read';

interface Options {
  readonly states: readonly State[];
  /** Index of the open post. */
  readonly open: number | null;
  /** Day of each step. */
  readonly dates?: readonly string[];
  readonly origin?: GuideOrigin;
  /** The author's words before each step. */
  readonly label?: string | undefined;
  /** Posts beside the path. */
  readonly more?: readonly { readonly state: State; readonly date: string }[];
}

/** A topic view with steps "Post 1", "Post 2", … in the given states. */
export function aView({ open, dates = [], origin = 'compiled', label, more = [], ...options }: Options): TopicView {
  const steps = options.states.map((_, at) => ({
    title: `Post ${at + 1}`,
    url: urlOf(at),
    role: roleAt(at, options.states.length),
    ...(label !== undefined && { label }),
    ...(origin === 'compiled' && { reason: { kind: placeAt(at, options.states.length) } }),
  }));
  const beside = more.map((_, at) => ({ title: `SurfaceContext ${at + 1}`, url: urlOf(steps.length + at) }));
  const readings = new Map<Address, Reading>();
  [...options.states, ...more.map(({ state }) => state)].forEach((state, at) => {
    if (state !== 'unread') readings.set(urlOf(at), aReading(urlOf(at), state === 'read'));
  });
  return topicView({
    archive,
    guide: { ...emptyGuide(), steps: { origin, content: steps }, more: beside },
    post: open === null ? null : urlOf(open),
    topics: [{ slug: 'scale', name: 'Scale' }],
    readings,
    ticks: [],
    posts: new Map(
      [...steps, ...beside].map(({ url }, at) => {
        const date = dates[at] ?? more[at - steps.length]?.date ?? null;
        return [url, { words: 476, language: 'en', date }];
      }),
    ),
    paces: {},
  });
}

/** Newest first, as a compiled path without evidence is. */
function placeAt(at: number, count: number): 'newest' | 'between' | 'oldest' {
  if (at === 0) return 'newest';
  return at === count - 1 ? 'oldest' : 'between';
}

function aReading(post: Address, isRead: boolean): Reading {
  return {
    post,
    archive: archive.id,
    round: 0,
    progress: isRead ? 1 : 0.5,
    place: null,
    activeMs: 1,
    startedAt: 1,
    finishedAt: isRead ? 2 : null,
    updatedAt: 2,
    deleted: false,
    stamps: {},
  };
}

function emptyGuide(): Guide {
  const none = <T>(content: T, origin: GuideOrigin = 'compiled'): Section<T> => ({ origin, content });
  return {
    archive: archive.id,
    topic: { slug: 'scale', name: 'Scale' },
    source: null,
    definition: none({
      text: null,
      mined: null,
      coverage: { posts: 0, firstMonth: null, lastMonth: null, adjacent: [], motifs: [] },
    }),
    arguments: none([]),
    checklist: none([]),
    failureModes: none([]),
    steps: none([]),
    path: null,
    looked: 0,
    more: [],
    newSince: [],
    related: none([]),
    references: none([]),
  };
}
