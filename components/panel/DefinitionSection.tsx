import type { JSX } from 'preact';
import type { Guide } from '../../lib/model/guide';
import type { OpenPage } from '../events';
import { PostLink } from '../PostLink';
import { text } from '../text';
import { definitionText } from './definitionText';
import { Section } from './Section';
import styles from './DefinitionSection.module.css';

/** What the topic is: the archive's own words with their source, or the figures of its posts. */
export function DefinitionSection({
  guide,
  onOpen,
}: {
  readonly guide: Guide;
  readonly onOpen: OpenPage;
}): JSX.Element {
  const { text: words, mined, coverage } = guide.definition.content;
  return (
    <Section title={guide.definition.heading ?? text('definition')}>
      {mined !== null && (
        <blockquote class={styles.quoted} cite={mined.source} dir="auto">
          {mined.text}
        </blockquote>
      )}
      {words === null ? (
        <p class={styles.compiled}>{definitionText(guide.topic, coverage).join(' ')}</p>
      ) : (
        <blockquote class={styles.quoted} cite={guide.source ?? undefined} dir="auto">
          {words}
        </blockquote>
      )}
      <p class={styles.source}>
        {guide.source === null ? (
          text('guideCompiledWhy')
        ) : (
          <PostLink url={guide.source} onOpen={onOpen}>
            {text('readOnTopicPage')}
          </PostLink>
        )}
      </p>
    </Section>
  );
}
