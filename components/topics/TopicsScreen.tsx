import { ArrowLeft } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import type { Topic } from '../../lib/model/topic';
import type { TopicsView } from '../../lib/model/topicsView';
import { Button } from '../Button';
import { text } from '../text';
import { TopicChoice } from './TopicChoice';
import styles from './TopicsScreen.module.css';

export interface TopicsEvents {
  readonly onChoose: (topic: Topic) => void;
  /** Back to what the panel showed before. */
  readonly onBack: () => void;
}

interface TopicsScreenProps extends TopicsEvents {
  readonly view: TopicsView;
}

/** All topics of an archive in the place of a guide. */
export function TopicsScreen({ view, onChoose, onBack }: TopicsScreenProps): JSX.Element {
  return (
    <TopicsFrame archive={view.archive.name} onBack={onBack}>
      <TopicChoice view={view} isAsked onChoose={onChoose} />
    </TopicsFrame>
  );
}

interface TopicsFrameProps {
  readonly archive: string;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

/** The head above the topics, also while they are read and when they cannot be. */
export function TopicsFrame({ archive, onBack, children }: TopicsFrameProps): JSX.Element {
  const headingId = useId();
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onBack();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [onBack]);
  return (
    <section class={styles.screen} aria-labelledby={headingId}>
      <div class={styles.head}>
        <Button look="quiet" small icon={ArrowLeft} onClick={onBack}>
          {text('back')}
        </Button>
      </div>
      <p class={styles.archive}>{archive}</p>
      <h1 id={headingId} class={styles.heading}>
        {text('topicsOfArchive')}
      </h1>
      {children}
    </section>
  );
}
