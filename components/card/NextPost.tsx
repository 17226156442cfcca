import { ArrowRight } from 'lucide';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { webUrl } from '../../lib/model/address';
import type { PromptCard } from '../../lib/model/prompt';
import { comparable } from '../../lib/model/text';
import { Icon } from '../Icon';
import { reasonText } from '../reasonText';
import { text, textCount, textFacts } from '../text';
import { byReader } from './readersOwn';

interface NextPostProps {
  readonly card: Extract<PromptCard, { kind: 'next' | 'fresh' }>;
  readonly onFollow: () => void;
}

/** That the post is finished, and what to read next: its title as a link, why it comes next, how long it takes. */
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
      <p class="said">{text('promptFinished')}</p>
      <div class="next-link">
        <a
          class="next-link-words"
          href={next.url}
          aria-label={text(resume ? 'resume' : 'readNext', next.title)}
          aria-describedby={next.minutes === null ? undefined : minutesId}
          onClick={follow}
          onAuxClick={followAside}
        >
          <span class="next-link-kind">{text(resume ? 'resumeShort' : 'readNextShort')}</span>{' '}
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
          : textFacts([placeText(card), ...reasonText(next.reason)])}
      </p>
    </>
  );
}

/**
 * Where the next post stands on the path. A topic that is called like the post is not named once more, one that the
 * reader named not at all.
 */
function placeText({ step, of, topic, next }: Extract<PromptCard, { kind: 'next' }>): string {
  return topic === null || comparable(topic) === comparable(next.title)
    ? text('promptWhyStep', step, of)
    : text('promptWhy', step, of, topic);
}
