import { List } from 'lucide';
import type { JSX } from 'preact';
import { hashOf, type LibraryContent } from '../../lib/model/library';
import { buttonClass } from '../Button';
import { Icon } from '../Icon';
import { text, textCount, textFacts } from '../text';
import { TopicChoice } from '../topics/TopicChoice';
import { ViewHead } from './ViewHead';

interface ArchiveTopicsViewProps {
  readonly content: Extract<LibraryContent, { view: 'archive' }>;
}

/** An archive's topics and series, each with what was read of it. */
export function ArchiveTopicsView({ content }: ArchiveTopicsViewProps): JSX.Element {
  const { archive, posts, rows } = content;
  const shown = rows.filter(({ isHidden }) => isHidden !== true).length;
  const all = (
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
        actions={posts > 0 ? all : undefined}
      />
      <TopicChoice
        view={{ archive, rows }}
        onChoose={({ slug }) => {
          location.hash = hashOf({ view: 'posts', archive: archive.id, topic: slug });
        }}
      />
    </>
  );
}
