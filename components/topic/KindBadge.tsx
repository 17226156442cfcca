import type { JSX } from 'preact';
import type { TopicView } from '../../lib/model/view';
import { Hint } from '../Hint';
import { text, textSentences } from '../text';
import { OriginBadge } from './OriginBadge';
import { whyTexts } from './whyText';
import styles from './OriginBadge.module.css';

/** Who named the topic where its author did not, with the reason; else who made its guide. */
export function KindBadge({ view }: { readonly view: Pick<TopicView, 'guide' | 'why'> }): JSX.Element {
  const { guide, why } = view;
  if (why == null) return <OriginBadge guide={guide} />;
  return (
    <Hint why={textSentences(whyTexts(why))} class={styles.badge}>
      {text(why.kind === 'series' ? 'seriesBadge' : 'foundBadge')}
    </Hint>
  );
}
