import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FaultyGuide } from '../../lib/model/guideFault';
import { guideOfTopic, type GuideId } from '../../lib/model/guideId';
import { topicSlugIn } from '../../lib/model/topic';
import type { TopicView } from '../../lib/model/view';
import { EditGuide } from '../edit/EditGuide';
import { GuideChanged } from '../edit/GuideChanged';
import { HighlightsSection } from '../highlights/HighlightsSection';
import { LookingLine } from '../looking/LookingLine';
import { text, textCount } from '../text';
import { FaultyGuides } from '../topic/FaultyGuides';
import { guideOrigin } from '../topic/guideOrigin';
import { WhyTopic } from '../topic/WhyTopic';
import { ChecklistSection } from './ChecklistSection';
import { DefinitionSection } from './DefinitionSection';
import { Opening } from './Opening';
import { PathSection } from './PathSection';
import { PickArticle } from './PickArticle';
import { PostsSection } from './PostsSection';
import { PromptLog } from './PromptLog';
import type { ShownTopic, TopicGuideEvents } from './shownTopic';
import { StatementSection } from './StatementSection';

/** Guides that are not put together from posts. */
const WITHOUT_POSTS: ReadonlySet<string> = new Set(['published', 'own']);

/**
 * The whole guide to a topic. The path stands first, unlike on topic pages: who opens the panel is on it. A section
 * with nothing in it is left out. Sections of a published guide are called what its author calls them; not the path,
 * which shows more than the page's.
 */
export function TopicGuide({ shown, ...events }: TopicGuideEvents & { readonly shown: ShownTopic }): JSX.Element {
  const { view, recognition } = shown;
  const { guide } = view;
  const { onOpen, onHideLines } = events;
  const references = guide.references.content.length;
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing) {
    return (
      <>
        <Opening shown={shown} onEdit={null} {...events} />
        <EditGuide guide={guide} name={guideIn(view)} onDone={() => setIsEditing(false)} />
      </>
    );
  }
  return (
    <>
      <Opening shown={shown} onEdit={() => setIsEditing(true)} {...events} />
      <GuideChanged guide={guide} />
      {!WITHOUT_POSTS.has(guideOrigin(guide)) && <LookingLine />}
      <PathSection view={view} {...events} />
      <HighlightsSection attachable={{ guide: guideIn(view), run: view.runs.open.run, items: view.items }} />
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
      <WhyTopic recognition={recognition} why={view.why}>
        {recognition !== null && (
          <>
            <FaultyGuides faulty={faultyOn(view)} onOpen={onOpen} />
            <PickArticle picked={shown.articlePicked} onPickBody={events.onPickBody} />
          </>
        )}
      </WhyTopic>
      <PromptLog notes={shown.promptLog} paused={shown.promptsPaused} onPausePrompts={events.onPausePrompts} />
    </>
  );
}

function guideIn({ guide }: TopicView): GuideId {
  return guideOfTopic(guide.archive, guide.topic.slug);
}

/** The pages with broken data that the reader may be asking about: the open post, and the topic's own. */
function faultyOn({ archive, post, guide }: TopicView): readonly FaultyGuide[] {
  const { slug } = guide.topic;
  return (archive.faultyGuides ?? []).filter(
    ({ page }) => page === post || page === guide.source || topicSlugIn(new URL(page).pathname) === slug,
  );
}
