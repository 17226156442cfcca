import type { JSX } from 'preact';
import type { TopicView } from '../../lib/model/view';
import type { PostEvents } from '../events';
import { text } from '../text';
import { PathList } from '../topic/PathList';
import { MorePosts } from './MorePosts';
import { OriginNote } from './OriginNote';
import { Section } from './Section';

/** The path, and the topic's posts beside it. */
export function PathSection({ view, onOpen, onMark }: PostEvents & { readonly view: TopicView }): JSX.Element {
  const { guide } = view;
  return (
    <Section
      title={text('readingPath')}
      aside={<OriginNote guide={guide} origin={guide.steps.origin} onOpen={onOpen} />}
    >
      <PathList steps={view.steps} marks="all" onOpen={onOpen} onMark={onMark} />
      <MorePosts posts={view.more} newSince={guide.newSince} onOpen={onOpen} onMark={onMark} />
    </Section>
  );
}
