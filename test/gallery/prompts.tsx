import type { JSX } from 'preact';
import { Covered } from '../../components/card/Covered';
import { PromptCard } from '../../components/card/PromptCard';
import type { PostUrl } from '../../lib/model/post';
import type { PromptCard as Card } from '../../lib/model/prompt';
import type { NextStep } from '../../lib/model/view';
import { ForeignPage } from './ForeignPage';
import styles from '../../components/card/prompt.css?inline';

const NEXT: NextStep = {
  kind: 'read',
  title: 'The Queue Was Never the Problem',
  url: 'https://quiet.example.org/notes/queue' as PostUrl,
  reason: { kind: 'place', at: 'midway', year: 2015 },
  minutes: 6,
};
const LONG =
  'What We Learned When the Oldest Message in the Queue Turned Out to Be Older Than the Team That Had to Read It';

export const CARDS = {
  next: { kind: 'next', topic: 'Queues', next: NEXT, step: 2, of: 3 },
  resume: {
    kind: 'next',
    topic: 'Queues',
    next: {
      ...NEXT,
      kind: 'resume',
      title: LONG,
      reason: { kind: 'said', words: 'foundational context' },
      minutes: null,
    },
    step: 3,
    of: 3,
  },
  elsewhere: { kind: 'elsewhere', step: 2, of: 3 },
  fresh: { kind: 'fresh', next: NEXT, count: 2 },
  complete: { kind: 'complete', topic: 'Queues', of: 3, open: 5 },
  'complete-own': { kind: 'complete', topic: null, of: 3, open: 5 },
  'one-open': { kind: 'complete', topic: 'Queues', of: 3, open: 1 },
  'nothing-open': { kind: 'complete', topic: 'Queues', of: 3, open: 0 },
  'right-to-left': {
    kind: 'next',
    topic: 'Queues',
    next: { ...NEXT, title: 'התור מעולם לא היה הבעיה' },
    step: 2,
    of: 3,
  },
} as const satisfies Record<string, Card>;

const log = (choice: string): void => document.body.setAttribute('data-last-event', choice);

interface PageWithProps {
  readonly card: Card;
  readonly field?: boolean;
  readonly page?: string;
}

function PageWith({ card, field = false, page = '' }: PageWithProps): JSX.Element {
  return (
    <ForeignPage
      styles={styles}
      field={field}
      page={page}
      shown={<PromptCard card={card} onEnd={log} onOpenPanel={() => log('open-panel')} />}
    />
  );
}

/** A page as readers turn it dark who have no other way. */
const INVERTED = 'html { filter: invert(1) hue-rotate(180deg); background: white }';

/**
 * Every card, one that makes room for the field the reader types in, one on a page of other colours, and what a refused
 * press says.
 */
export const PROMPTS: Record<string, () => JSX.Element> = {
  ...Object.fromEntries(
    Object.entries(CARDS).map(([name, card]) => [`prompt-${name}`, () => <PageWith card={card} />]),
  ),
  'prompt-beside-field': () => <PageWith card={CARDS.next} field />,
  'prompt-inverted': () => <PageWith card={CARDS.complete} page={INVERTED} />,
  'prompt-covered': () => (
    <ForeignPage
      styles={styles}
      shown={<Covered onClose={() => log('close')} onOpenPanel={() => log('open-panel')} />}
    />
  ),
  'prompt-covered-alone': () => (
    <ForeignPage styles={styles} shown={<Covered onClose={() => log('close')} onOpenPanel={null} />} />
  ),
};
