import { ArrowRight } from 'lucide';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { webUrl } from '../../lib/model/address';
import type { StepRole } from '../../lib/model/path';
import type { PromptCard } from '../../lib/model/prompt';
import { Icon } from '../Icon';
import { text, textCount, type MessageKey } from '../text';
import { byReader } from './readersOwn';

const ROLE: Readonly<Record<StepRole, MessageKey>> = {
  start: 'promptRoleStart',
  middle: 'promptRoleMiddle',
  finish: 'promptRoleFinish',
};

interface NextPostProps {
  readonly card: Extract<PromptCard, { kind: 'next' | 'fresh' }>;
  readonly onFollow: () => void;
}

/** What to read next: its title as a link, why it comes next, and how long it takes. */
export function NextPost({ card, onFollow }: NextPostProps): JSX.Element | null {
  const minutesId = useId();
  const { next } = card;
  if (webUrl(next.url) === null) return null;
  const resume = next.kind === 'resume';
  const follow = byReader(onFollow);
  // A middle click is no `click`; a right click, which is the other `auxclick`, follows nothing.
  const followAside = (event: MouseEvent): void => {
    if (event.button === 1) follow(event);
  };
  return (
    <>
      <div class="next-link">
        <a
          class="next-link-words"
          href={next.url}
          aria-label={text(resume ? 'resume' : 'readNext', next.title)}
          aria-describedby={next.minutes === null ? undefined : minutesId}
          onClick={follow}
          onAuxClick={followAside}
        >
          <span class="next-link-kind">{text(resume ? 'resumeShort' : 'readNextShort')}</span>
          <span class="next-link-title" dir="auto">
            {next.title}
          </span>
        </a>
        {next.minutes !== null && (
          <span id={minutesId} class="next-link-minutes">
            {textCount(resume ? 'minutesLeft' : 'minutes', next.minutes)}
          </span>
        )}
        <Icon node={ArrowRight} size={18} directional />
      </div>
      <p class="why">
        {card.kind === 'fresh'
          ? textCount('freshSince', card.count)
          : `${text('promptWhy', card.step, card.of, card.topic)} · ${text(ROLE[next.role])}`}
      </p>
    </>
  );
}
