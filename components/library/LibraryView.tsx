import type { JSX } from 'preact';
import type { LibraryContent, LibraryState } from '../../lib/model/library';
import type { OpenPage } from '../events';
import { Loading } from '../Loading';
import { ProblemView } from '../ProblemView';
import { text } from '../text';
import { YearView } from '../year/YearView';
import { ArchivesView } from './ArchivesView';
import { ArchiveTopicsView } from './ArchiveTopicsView';
import { BinView, type BinViewEvents } from './BinView';
import { ContinueView } from './ContinueView';
import { FinishedView } from './FinishedView';
import { HighlightsView, type HighlightsViewEvents } from './HighlightsView';
import { MovedView, type MovedViewEvents } from './MovedView';
import { NewView } from './NewView';
import { NothingHere } from './NothingHere';
import { PathView, type PathViewEvents } from './PathView';
import type { PostListEvents } from './PostList';
import { PostsView, type PostsViewEvents } from './PostsView';
import { ToReadView, type ToReadViewEvents } from './ToReadView';
import styles from './LibraryView.module.css';

export interface LibraryEvents
  extends PostListEvents, ToReadViewEvents, HighlightsViewEvents, PostsViewEvents, BinViewEvents, MovedViewEvents {
  readonly onOpen: OpenPage;
  /** What can be done on a path of the reader's own. */
  readonly pathEvents: PathViewEvents;
  /** Takes all that is new as seen. */
  readonly onAllSeen: () => void;
  readonly onRetry: () => void;
}

interface LibraryViewProps extends LibraryEvents {
  readonly state: LibraryState;
}

/** What the library shows of the place that its address names. */
export function LibraryView({ state, ...events }: LibraryViewProps): JSX.Element {
  return <main class={styles.view}>{body(state, events)}</main>;
}

function body(state: LibraryState, events: LibraryEvents): JSX.Element {
  if (state.kind === 'loading') return <Loading />;
  if (state.kind === 'problem') return <ProblemView code={state.code} onRetry={events.onRetry} />;
  return contentOf(state.content, events);
}

function contentOf(content: LibraryContent, events: LibraryEvents): JSX.Element {
  switch (content.view) {
    case 'continue':
      return <ContinueView content={content} onOpen={events.onOpen} />;
    case 'path': {
      const { guide } = content.shown;
      return <PathView key={guide.topic.slug} view={content.shown} {...events.pathEvents} />;
    }
    case 'new':
      return <NewView news={content.news} {...events} />;
    case 'to-read':
      return <ToReadView content={content} {...events} />;
    case 'finished':
      return <FinishedView posts={content} {...events} />;
    case 'highlights':
      return <HighlightsView content={content} {...events} />;
    case 'bin':
      return <BinView entries={content.entries} {...events} />;
    case 'year':
      return <YearView year={content.year} />;
    case 'archives':
      return <ArchivesView archives={content.archives} />;
    case 'archive':
      return <ArchiveTopicsView content={content} />;
    case 'posts':
      return <PostsView content={content} {...events} />;
    case 'moved':
      return <MovedView content={content} {...events} />;
    case 'nothing':
      return <NothingHere isAlone title={text('placeUnknown')} words={text('placeUnknownText')} />;
  }
}
