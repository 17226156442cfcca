import { render, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PromptCard } from '../../components/prompt/PromptCard';
import styles from '../../components/prompt/prompt.css?inline';
import type { PromptCard as Card } from '../../lib/model/prompt';
import type { PostUrl } from '../../lib/model/post';
import type { NextStep } from '../../lib/model/view';

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

/** A page with styles of its own that reach for everything, and the card in its closed shadow root. */
function PageWith({ card, field = false }: { readonly card: Card; readonly field?: boolean }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = host.current?.attachShadow({ mode: 'closed' });
    if (root === undefined) return;
    const sheet = document.createElement('style');
    sheet.textContent = styles;
    const mount = document.createElement('div');
    root.append(sheet, mount);
    const log = (choice: string): void => document.body.setAttribute('data-last-event', choice);
    render(<PromptCard card={card} onEnd={log} onOpenPanel={() => log('open-panel')} />, mount);
    if (field) document.querySelector<HTMLElement>('#comment')?.focus();
  }, [card, field]);
  return (
    <>
      <style>{`body { padding: 24px; font: 18px/1.6 serif; background: Canvas; color: CanvasText } body * { letter-spacing: 0.02em; color: inherit !important; font-family: monospace !important; text-transform: none }`}</style>
      {['One', 'Two', 'Three', 'Four'].map((word) => (
        <p key={word}>
          {word}. A paragraph of a page that is not ours, long enough to run under the card where the window is narrow, so
          that a picture shows how much of the page the card takes away from its reader.
        </p>
      ))}
      {field && <textarea id="comment" aria-label="Comment" style={{ position: 'fixed', bottom: '10px', right: '10px' }} />}
      <div ref={host} />
    </>
  );
}

/** Every card, and one that makes room for the field the reader types in. */
export const PROMPTS: Record<string, () => JSX.Element> = {
  ...Object.fromEntries(Object.entries(CARDS).map(([name, card]) => [`prompt-${name}`, () => <PageWith card={card} />])),
  'prompt-beside-field': () => <PageWith card={CARDS.next} field />,
};
