import { CheckCheck } from 'lucide';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { hashOf, type ArchiveNews } from '../../lib/model/library';
import { Button } from '../Button';
import { text, textCount } from '../text';
import { NothingHere } from './NothingHere';
import { postAbout } from './postAbout';
import { PostList, type PostListEvents } from './PostList';
import { ViewHead } from './ViewHead';
import styles from './NewView.module.css';

interface NewViewProps extends PostListEvents {
  readonly news: readonly ArchiveNews[];
  readonly onAllSeen: () => void;
}

/** The unread posts that came out since the reader last looked at each archive. */
export function NewView({ news, onAllSeen, ...events }: NewViewProps): JSX.Element {
  const count = news.reduce((sum, { posts }) => sum + posts.length, 0);
  const seeAll = (
    <Button icon={CheckCheck} onClick={onAllSeen}>
      {text('allSeen')}
    </Button>
  );
  return (
    <>
      <ViewHead
        title={text('libraryPart_new')}
        facts={count === 0 ? undefined : textCount('gained', count)}
        actions={count === 0 ? undefined : seeAll}
      />
      {count === 0 && <NothingHere title={text('nothingNew')} words={text('nothingNewText')} />}
      {news.map((one) => (
        <OfArchive key={one.archive.id} news={one} {...events} />
      ))}
    </>
  );
}

function OfArchive({ news, ...events }: PostListEvents & { readonly news: ArchiveNews }): JSX.Element {
  const headingId = useId();
  const { archive, posts } = news;
  const urls = posts.map(({ url }) => url);
  const known = new Map(posts.map((post) => [post.url, post]));
  return (
    <section class={styles.archive} aria-labelledby={headingId}>
      <h2 id={headingId} class={styles.name}>
        <a href={hashOf({ view: 'archive', archive: archive.id })} dir="auto">
          {archive.name}
        </a>
      </h2>
      <PostList label={archive.name} posts={{ urls, known }} factsOf={postAbout} {...events} onSight={NOTHING} />
    </section>
  );
}

/** All of them are read already. */
const NOTHING = (): void => {};
