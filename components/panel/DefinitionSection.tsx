import type { JSX } from 'preact';
import type { Guide } from '../../lib/model/guide';
import { OWN_PATHS } from '../../lib/model/ownPath';
import type { OpenPage } from '../events';
import { PostLink } from '../PostLink';
import { text, textSentences } from '../text';
import { definitionText } from './definitionText';
import { LineSource } from './LineSource';
import { Section } from './Section';
import { useHidden, type LineEvents } from './useHidden';
import styles from './DefinitionSection.module.css';

type DefinitionSectionProps = LineEvents & { readonly guide: Guide; readonly onOpen: OpenPage };

/** What the topic is: the words of the archive's page or of a post, with their source, and the figures of its posts. */
export function DefinitionSection({ guide, onOpen, onHideLines }: DefinitionSectionProps): JSX.Element | null {
  const { text: words, mined, coverage } = guide.definition.content;
  const { hide, notice } = useHidden(onHideLines);
  const quoted = words ?? mined?.text ?? null;
  const isOwn = guide.archive === OWN_PATHS;
  if (isOwn && quoted === null) return null;
  // Figures of posts define nothing.
  const title = guide.definition.heading ?? text(quoted === null ? 'inShort' : 'definition');
  return (
    <Section title={title}>
      {quoted !== null && (
        <blockquote class={styles.quoted} cite={mined?.source ?? guide.source ?? undefined} dir="auto">
          {quoted}
        </blockquote>
      )}
      {mined !== null && <LineSource line={mined} guide={guide} onOpen={onOpen} onHide={() => hide([mined.text])} />}
      {notice}
      {words === null && (
        <p class={mined === null ? styles.compiled : styles.figures}>
          {textSentences(definitionText(guide.topic, coverage))}
        </p>
      )}
      {!isOwn && (
        <p class={styles.source}>
          {guide.definition.origin === 'edited' ? (
            text('guideEdited')
          ) : guide.source === null ? (
            text('guideCompiledWhy')
          ) : (
            <PostLink url={guide.source} onOpen={onOpen}>
              {text('readOnTopicPage')}
            </PostLink>
          )}
        </p>
      )}
    </Section>
  );
}
