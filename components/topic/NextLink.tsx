import { ArrowRight } from 'lucide';
import type { JSX } from 'preact';
import type { NextStep } from '../../lib/model/view';
import type { OpenPage } from '../events';
import { Icon } from '../Icon';
import { PostLink } from '../PostLink';
import { text, textCount } from '../text';
import '../nextLink.css';

/** The one thing to do next: read the next post, or go on with one begun. */
export function NextLink({ next, onOpen }: { readonly next: NextStep; readonly onOpen: OpenPage }): JSX.Element {
  const resume = next.kind === 'resume';
  return (
    <PostLink
      url={next.url}
      onOpen={onOpen}
      class="next-link"
      label={text(resume ? 'resume' : 'readNext', next.title)}
    >
      <span class="next-link-words">
        <span class="next-link-kind">
          {text(resume ? 'resumeShort' : 'readNextShort')}
          {next.minutes !== null && <span class="next-link-minutes">{textCount(resume ? 'minutesLeft' : 'minutes', next.minutes)}</span>}
        </span>
        <span class="next-link-title">{next.title}</span>
      </span>
      <Icon node={ArrowRight} size={18} directional />
    </PostLink>
  );
}
