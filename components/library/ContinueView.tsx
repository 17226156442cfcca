import { ArrowRight } from 'lucide';
import type { JSX } from 'preact';
import type { LibraryContent } from '../../lib/model/library';
import { buttonClass } from '../Button';
import { ContinueReading } from '../elsewhere/ContinueReading';
import type { OpenPage } from '../events';
import { Icon } from '../Icon';
import { OwnPathList } from '../own/OwnPathList';
import { PostLink } from '../PostLink';
import { text } from '../text';
import { NothingHere } from './NothingHere';
import { ViewHead } from './ViewHead';

interface ContinueViewProps {
  readonly content: Extract<LibraryContent, { view: 'continue' }>;
  readonly onOpen: OpenPage;
}

/**
 * What the reader has begun: posts that they are in the midst of, and paths with their next post; and their own paths.
 */
export function ContinueView({ content, onOpen }: ContinueViewProps): JSX.Element {
  const { underWay, begin } = content;
  return (
    <>
      <ViewHead title={text('continueReading')} />
      {underWay.length > 0 ? (
        <ContinueReading label={text('continueReading')} underWay={underWay} onOpen={onOpen} />
      ) : (
        <NothingHere title={text('nothingUnderWay')} words={text('nothingUnderWayText')}>
          {begin !== null && (
            <PostLink url={begin.url} onOpen={onOpen} class={buttonClass('primary')}>
              {text('beginWith', begin.name)}
              <Icon node={ArrowRight} directional />
            </PostLink>
          )}
        </NothingHere>
      )}
      <OwnPathList onOpen={onOpen} />
    </>
  );
}
