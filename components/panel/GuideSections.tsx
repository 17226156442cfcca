import type { JSX } from 'preact';
import { guideOfTopic } from '../../lib/model/guideId';
import type { PathOrder } from '../../lib/model/pathReason';
import type { TopicView } from '../../lib/model/view';
import type { PostEvents } from '../events';
import { HighlightsSection } from '../highlights/HighlightsSection';
import { text, textCount } from '../text';
import type { BetterPathEvents } from './BetterPath';
import type { ChecklistEvents } from './Checklist';
import { ChecklistSection } from './ChecklistSection';
import { DefinitionSection } from './DefinitionSection';
import { PathSection } from './PathSection';
import { PostsSection } from './PostsSection';
import { StatementSection } from './StatementSection';

export interface GuideSectionsEvents extends PostEvents, ChecklistEvents, BetterPathEvents {
  readonly onOrderPath: (order: PathOrder) => void;
}

/** The sections of a guide, from its path to its references. */
export function GuideSections({ view, ...events }: GuideSectionsEvents & { readonly view: TopicView }): JSX.Element {
  const { guide } = view;
  const { onOpen, onHideLines } = events;
  const references = guide.references.content.length;
  const name = guideOfTopic(guide.archive, guide.topic.slug);
  return (
    <>
      <PathSection view={view} {...events} />
      <HighlightsSection attachable={{ guide: name, run: view.runs.open.run, items: view.items }} />
      <DefinitionSection guide={guide} onOpen={onOpen} onHideLines={onHideLines} />
      <StatementSection
        title={guide.arguments.heading ?? text('arguments')}
        guide={guide}
        section={guide.arguments}
        sense="do"
        onOpen={onOpen}
        onHideLines={onHideLines}
      />
      <ChecklistSection view={view} {...events} />
      <StatementSection
        title={guide.failureModes.heading ?? text('failureModes')}
        guide={guide}
        section={guide.failureModes}
        sense="avoid"
        onOpen={onOpen}
        onHideLines={onHideLines}
      />
      <PostsSection
        title={guide.related.heading ?? text('relatedPosts')}
        guide={guide}
        section={guide.related}
        onOpen={onOpen}
      />
      <PostsSection
        title={guide.references.heading ?? text('references')}
        count={textCount('posts', references)}
        guide={guide}
        section={guide.references}
        onOpen={onOpen}
      />
    </>
  );
}
