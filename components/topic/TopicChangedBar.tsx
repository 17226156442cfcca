import type { JSX } from 'preact';
import type { TopicChanged } from '../../lib/model/topicChange';
import { DoneBar } from '../DoneBar';
import { text } from '../text';

interface TopicChangedBarProps {
  readonly changed: TopicChanged | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Says what was done to a topic, with the way back, until the next is done or the reader has seen it. */
export function TopicChangedBar({ changed, onUndo, onClose }: TopicChangedBarProps): JSX.Element {
  return <DoneBar words={changed === null ? null : changedText(changed)} onUndo={onUndo} onClose={onClose} />;
}

function changedText(changed: TopicChanged): string {
  switch (changed.kind) {
    case 'renamed':
      return text('topicRenamed', changed.name);
    case 'hidden':
      return text('topicHidden', changed.name);
    case 'shown':
      return text('topicShown', changed.name);
    case 'joined':
      return text('topicJoined', changed.name, changed.into);
    case 'separated':
      return text('topicSeparated', changed.name);
  }
}
