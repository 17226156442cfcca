import type { JSX } from 'preact';
import { LookingContext, type ShownLooking } from '../../components/looking/lookingContext';
import { LookingStatus } from '../../components/looking/LookingStatus';
import { PanelFrame } from '../../components/panel/PanelFrame';
import type { ArchiveId } from '../../lib/model/archive';
import {
  LOOKING_BY_ITSELF,
  lookingView,
  type LookingFacts,
  type LookingFigures,
  type LookingView,
} from '../../lib/model/looking';

const NOW = Date.UTC(2026, 10, 23, 15);
const MINUTE = 60_000;

/** How the looking through posts stands where 12 of a topic's 19 posts, of an archive of 52, were looked through. */
export function aLooking(more: Partial<LookingFacts> = {}): LookingView {
  return lookingView(
    {
      archive: { id: 'https://quiet.example.org/notes' as ArchiveId, name: 'Quiet Systems', pause: null },
      choice: LOOKING_BY_ITSELF,
      savesData: false,
      isDiscovering: false,
      whole: { posts: 52, looked: 14, unreadable: 0 },
      topic: { posts: 19, looked: 12, unreadable: 0 },
      page: 58_000,
      ...more,
    },
    NOW,
  );
}

const LARGE = { posts: 512, looked: 12, unreadable: 0 };
const WHOLE = { topic: null };

/** The same of the whole archive, for the settings. */
export function aFigures(more: Partial<LookingFacts> = {}, space = 1_240_000): LookingFigures {
  return { view: aLooking({ ...WHOLE, ...more }), savesData: more.savesData ?? false, space };
}

export const LARGE_FIGURES: LookingFigures = aFigures({ whole: LARGE, page: 27_000 });

const STATES: readonly LookingView[] = [
  aLooking(),
  aLooking({ ...WHOLE, isDiscovering: true, whole: { posts: 52, looked: 0, unreadable: 0 } }),
  aLooking(WHOLE),
  aLooking({ choice: { at: 'by-itself', stopped: true } }),
  aLooking({
    archive: {
      id: 'https://quiet.example.org/notes' as ArchiveId,
      name: 'Quiet Systems',
      pause: { until: NOW + 9 * MINUTE, failures: 1, code: 'server-error' },
    },
  }),
  aLooking({ topic: { posts: 19, looked: 17, unreadable: 2 } }),
  aLooking({ whole: LARGE, page: 27_000 }),
  aLooking({ whole: LARGE, page: 27_000, topic: { posts: 19, looked: 19, unreadable: 0 } }),
  aLooking({ choice: { at: 'titles', stopped: false }, topic: { posts: 19, looked: 0, unreadable: 0 } }),
];

const SHOWN: ShownLooking = { view: aLooking({ whole: LARGE, page: 27_000 }), onLooking: () => {} };

/** A scene of the popup or panel with the line in it. */
export function withLooking(scene: JSX.Element, shown: ShownLooking = SHOWN): JSX.Element {
  return <LookingContext.Provider value={shown}>{scene}</LookingContext.Provider>;
}

/** Every state of the line. */
export const LOOKING_SCENES: Record<string, () => JSX.Element> = {
  'panel-looking-states': () => (
    <PanelFrame>
      <h1 class="visually-hidden">Looking through posts</h1>
      <div style={{ display: 'grid', gap: '20px' }}>
        {STATES.map((view) => (
          <LookingStatus key={JSON.stringify(view)} view={view} onLooking={() => {}} />
        ))}
      </div>
    </PanelFrame>
  ),
};
