import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FaultyGuide } from '../../lib/model/guideFault';
import { guideOfTopic } from '../../lib/model/guideId';
import { topicSlugIn } from '../../lib/model/topic';
import type { TopicView } from '../../lib/model/view';
import { EditGuide } from '../edit/EditGuide';
import { GuideChanged } from '../edit/GuideChanged';
import { LookingLine } from '../looking/LookingLine';
import { FaultyGuides } from '../topic/FaultyGuides';
import { guideOrigin } from '../topic/guideOrigin';
import { WhyTopic } from '../topic/WhyTopic';
import { GuideSections } from './GuideSections';
import { Opening } from './Opening';
import { PickArticle } from './PickArticle';
import { PromptLog } from './PromptLog';
import type { ShownTopic, TopicGuideEvents } from './shownTopic';

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
  const { onOpen } = events;
  const faulty = faultyOn(view);
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing) {
    return (
      <>
        <Opening shown={shown} onEdit={null} {...events} />
        <EditGuide
          guide={guide}
          name={guideOfTopic(guide.archive, guide.topic.slug)}
          onDone={() => setIsEditing(false)}
        />
      </>
    );
  }
  return (
    <>
      <Opening shown={shown} onEdit={() => setIsEditing(true)} {...events} />
      <GuideChanged guide={guide} />
      <GuideSections view={view} {...events} />
      <WhyTopic recognition={recognition} why={view.why}>
        {(recognition !== null || faulty.length > 0) && (
          <>
            <FaultyGuides faulty={faulty} onOpen={onOpen} />
            {recognition !== null && <PickArticle picked={shown.articlePicked} onPickBody={events.onPickBody} />}
          </>
        )}
      </WhyTopic>
      <PromptLog notes={shown.promptLog} paused={shown.promptsPaused} onPausePrompts={events.onPausePrompts} />
      {/* Last: it comes, grows and shrinks by itself, and must not move what the reader is about to press. */}
      {!WITHOUT_POSTS.has(guideOrigin(guide)) && <LookingLine />}
    </>
  );
}

/** The pages with broken data that the reader may be asking about: the open post, and the topic's own. */
function faultyOn({ archive, post, guide }: TopicView): readonly FaultyGuide[] {
  const { slug } = guide.topic;
  return (archive.faultyGuides ?? []).filter(
    ({ page }) => page === post || page === guide.source || topicSlugIn(new URL(page).pathname) === slug,
  );
}
