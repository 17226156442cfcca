import type { JSX } from 'preact';
import type { Guide, GuideOrigin } from '../../lib/model/guide';
import type { OpenPage } from '../events';
import { Hint } from '../Hint';
import { PostLink } from '../PostLink';
import { text } from '../text';
import { guideOrigin } from '../topic/guideOrigin';
import styles from './OriginNote.module.css';

interface OriginNoteProps {
  readonly guide: Guide;
  readonly origin: GuideOrigin;
  readonly onOpen: OpenPage;
}

/** Who made a section. Only where a guide's sections differ in that: else its head says it for all. */
export function OriginNote({ guide, origin, onOpen }: OriginNoteProps): JSX.Element | null {
  const whole = guideOrigin(guide);
  if (whole !== 'mixed' && whole !== 'edited') return null;
  if (origin === 'edited') {
    return (
      <Hint why={text('guideEditedWhy')} class={styles.compiled}>
        {text('guideEdited')}
      </Hint>
    );
  }
  if (origin === 'compiled') {
    return (
      <Hint why={text('sectionCompiledWhy')} class={styles.compiled}>
        {text('guideCompiled')}
      </Hint>
    );
  }
  return (
    <PostLink url={guide.source} onOpen={onOpen} class={styles.source}>
      {text('topicPage')}
    </PostLink>
  );
}
