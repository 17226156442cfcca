import { ArrowRightLeft, List } from 'lucide';
import type { JSX } from 'preact';
import { isLedAway } from '../../lib/model/archive';
import { hashOf, type LibraryContent } from '../../lib/model/library';
import { buttonClass } from '../Button';
import { Icon } from '../Icon';
import { text, textCount, textFacts } from '../text';
import { LedAway } from '../topic/SiteNotices';
import { TopicChoice } from '../topics/TopicChoice';
import { ViewHead } from './ViewHead';
import styles from './ArchiveTopicsView.module.css';

interface ArchiveTopicsViewProps {
  readonly content: Extract<LibraryContent, { view: 'archive' }>;
}

/** An archive's topics and series, each with what was read of it. */
export function ArchiveTopicsView({ content }: ArchiveTopicsViewProps): JSX.Element {
  const { archive, posts, rows } = content;
  const shown = rows.filter(({ isHidden }) => isHidden !== true).length;
  const all = posts > 0 && (
    <a class={buttonClass('outline')} href={hashOf({ view: 'posts', archive: archive.id, topic: null })}>
      <Icon node={List} size={16} />
      {text('allPosts')}
    </a>
  );
  return (
    <>
      <ViewHead
        title={archive.name}
        above={<a href={hashOf({ view: 'archives' })}>{text('libraryPart_archives')}</a>}
        facts={textFacts([textCount('posts', posts), ...(shown === 0 ? [] : [textCount('topics', shown)])])}
        actions={
          <>
            {all}
            <a class={buttonClass('quiet')} href={hashOf({ view: 'moved', archive: archive.id, to: null })}>
              <Icon node={ArrowRightLeft} size={16} />
              {text('blogMoved')}
            </a>
          </>
        }
      />
      {isLedAway(archive) && (
        <div class={styles.trouble}>
          <LedAway archive={archive} />
        </div>
      )}
      <TopicChoice
        view={{ archive, rows }}
        onChoose={({ slug }) => {
          location.hash = hashOf({ view: 'posts', archive: archive.id, topic: slug });
        }}
      />
    </>
  );
}
