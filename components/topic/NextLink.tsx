import { ArrowRight } from 'lucide';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { NextStep } from '../../lib/model/view';
import type { OpenPage } from '../events';
import { Icon } from '../Icon';
import { PostLink } from '../PostLink';
import { text, textCount } from '../text';
import '../nextLink.css';

/**
 * The one thing to do next: read the next post, or go on with one begun. Its time stands beside the link, as its
 * description.
 */
export function NextLink({ next, onOpen }: { readonly next: NextStep; readonly onOpen: OpenPage }): JSX.Element {
  const minutesId = useId();
  const resume = next.kind === 'resume';
  return (
    <div class="next-link">
      <PostLink
        url={next.url}
        onOpen={onOpen}
        class="next-link-words"
        label={text(resume ? 'resume' : 'readNext', next.title)}
        describedBy={next.minutes === null ? undefined : minutesId}
      >
        <span class="next-link-kind">{text(resume ? 'resumeShort' : 'readNextShort')}</span>{' '}
        <span class="next-link-title">{next.title}</span>
      </PostLink>
      {next.minutes !== null && (
        <span id={minutesId} class="next-link-minutes">
          {textCount(resume ? 'minutesLeft' : 'minutes', next.minutes)}
        </span>
      )}
      <Icon node={ArrowRight} size={18} directional />
    </div>
  );
}
