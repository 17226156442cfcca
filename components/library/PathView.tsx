import { SquarePen } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { guideOfTopic } from '../../lib/model/guideId';
import { FIRST_PLACE, hashOf } from '../../lib/model/library';
import { stepsRead, type TopicView } from '../../lib/model/view';
import { Button } from '../Button';
import { EditContext } from '../edit/editContext';
import { EditGuide } from '../edit/EditGuide';
import { PathsButton } from '../own/PathsButton';
import { ShareButton } from '../own/ShareButton';
import { GuideSections, type GuideSectionsEvents } from '../panel/GuideSections';
import { text, textCount } from '../text';
import { Onward } from '../topic/Onward';
import { useBackFrom } from '../useBackFrom';
import { ViewHead } from './ViewHead';

/** What can be done on a path in the library; marking and opening posts is the same on every list there. */
export type PathViewEvents = GuideSectionsEvents;

/** A path of the reader's own: its steps, its checklist with notes, and all else that it holds; to read and to edit. */
export function PathView({ view, ...events }: PathViewEvents & { readonly view: TopicView }): JSX.Element {
  const canEdit = useContext(EditContext) !== null;
  const [isEditing, setIsEditing] = useState(false);
  const edit = useBackFrom(isEditing);
  const { guide, steps } = view;
  const actions = (
    <>
      {canEdit && !isEditing && (
        <Button ref={edit} small icon={SquarePen} onClick={() => setIsEditing(true)}>
          {text('editGuide')}
        </Button>
      )}
      <PathsButton view={view} />
      <ShareButton guide={guide} />
    </>
  );
  return (
    <>
      <ViewHead
        title={guide.topic.name}
        above={<a href={hashOf(FIRST_PLACE)}>{text('continueReading')}</a>}
        facts={textCount('stepsRead', steps.length, stepsRead(view))}
        actions={actions}
      />
      {isEditing ? (
        <EditGuide
          guide={guide}
          name={guideOfTopic(guide.archive, guide.topic.slug)}
          onDone={() => setIsEditing(false)}
        />
      ) : (
        <>
          <Onward view={view} onOpen={events.onOpen} />
          <GuideSections view={view} {...events} />
        </>
      )}
    </>
  );
}
