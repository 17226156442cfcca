import type { JSX } from 'preact';
import { PromptCard } from '../../components/prompt/PromptCard';
import styles from '../../components/prompt/prompt.css?inline';
import type { PromptCard as Card } from '../../lib/model/prompt';
import type { PostUrl } from '../../lib/model/post';
import type { NextStep } from '../../lib/model/view';
import { ForeignPage } from './ForeignPage';

const NEXT: NextStep = {
  kind: 'read',
  title: 'The Queue Was Never the Problem',
  url: 'https://quiet.example.org/notes/queue' as PostUrl,
  role: 'middle',
  minutes: 6,
};
const LONG = 'What We Learned When the Oldest Message in the Queue Turned Out to Be Older Than the Team That Had to Read It';

export const CARDS = {
  next: { kind: 'next', topic: 'Queues', next: NEXT, step: 2, of: 3 },
  resume: { kind: 'next', topic: 'Queues', next: { ...NEXT, kind: 'resume', title: LONG, role: 'finish', minutes: null }, step: 3, of: 3 },
  fresh: { kind: 'fresh', topic: 'Queues', next: NEXT, count: 2 },
  complete: {
    kind: 'complete',
    topic: 'Queues',
    unticked: [
      'Alert on the age of the oldest message, not on depth.',
      'Give every consumer a retry budget and a place for messages that used it up.',
      'Rehearse a replay of the dead letters before you need one.',
    ],
    untickedMore: 2,
  },
  'nothing-open': { kind: 'complete', topic: 'Queues', unticked: [], untickedMore: 0 },
  'unnamed-open': { kind: 'complete', topic: 'Queues', unticked: [], untickedMore: 2 },
  'right-to-left': { kind: 'next', topic: 'Queues', next: { ...NEXT, title: 'התור מעולם לא היה הבעיה' }, step: 2, of: 3 },
} as const satisfies Record<string, Card>;

const log = (choice: string): void => document.body.setAttribute('data-last-event', choice);

function PageWith({ card, field = false }: { readonly card: Card; readonly field?: boolean }): JSX.Element {
  return <ForeignPage styles={styles} field={field} shown={<PromptCard card={card} onEnd={log} onOpenPanel={() => log('open-panel')} />} />;
}

/** Every card, and one that makes room for the field the reader types in. */
export const PROMPTS: Record<string, () => JSX.Element> = {
  ...Object.fromEntries(Object.entries(CARDS).map(([name, card]) => [`prompt-${name}`, () => <PageWith card={card} />])),
  'prompt-beside-field': () => <PageWith card={CARDS.next} field />,
};
