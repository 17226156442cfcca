import { PencilLine } from 'lucide';
import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { ArchiveId } from '../../lib/model/archive';
import type { Topic } from '../../lib/model/topic';
import { Button } from '../Button';
import { text } from '../text';
import { TopicChangeContext } from './topicChangeContext';

interface ChangeTopicButtonProps {
  readonly archive: ArchiveId;
  readonly topic: Topic;
  /** With its words, where there is room for them. */
  readonly isWide?: boolean;
}

/** Leads to what the reader can change of a topic. Nothing where that cannot be done. */
export function ChangeTopicButton({ archive, topic, isWide = false }: ChangeTopicButtonProps): JSX.Element | null {
  const change = useContext(TopicChangeContext);
  if (change === null) return null;
  const name = text('changeTopic', topic.name);
  return (
    <Button
      look="quiet"
      small
      icon={PencilLine}
      aria-label={isWide ? undefined : name}
      title={name}
      aria-haspopup="dialog"
      onClick={() => change(archive, topic.slug)}
    >
      {isWide ? text('changeTopicShort') : undefined}
    </Button>
  );
}
