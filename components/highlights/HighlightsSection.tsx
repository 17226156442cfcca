import { Undo2 } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import type { ShownItem } from '../../lib/model/checklist';
import type { GuideId, RunId } from '../../lib/model/guideId';
import type { PostHighlights, ShownHighlight } from '../../lib/model/highlight';
import type { Attempt } from '../../lib/model/trouble';
import { Button } from '../Button';
import { NoteButton } from '../exchange/NoteButton';
import { Notice } from '../Notice';
import { Section } from '../panel/Section';
import { text, textCount } from '../text';
import { HighlightRow } from './HighlightRow';
import { HighlightsContext, type ShownHighlights } from './highlightsContext';
import styles from './HighlightsSection.module.css';

/** The checklist that highlights can be evidence for. */
export interface Attachable {
  readonly guide: GuideId;
  /** The open run of it. */
  readonly run: RunId;
  readonly items: readonly ShownItem[];
}

/** The highlights of the open post and of the topic's others, post by post. Nothing on a surface without highlights. */
export function HighlightsSection({ attachable }: { readonly attachable: Attachable | null }): JSX.Element | null {
  const shown = useContext(HighlightsContext);
  const [removed, setRemoved] = useState<ShownHighlight | null>(null);
  if (shown === null) return null;
  const remove = async (highlight: ShownHighlight): Promise<Attempt<unknown>> => {
    const attempt = await shown.onRemove(highlight);
    if (attempt.kept) setRemoved(highlight);
    return attempt;
  };
  const restore = async (highlight: ShownHighlight): Promise<void> => {
    if ((await shown.onRestore(highlight)).kept) setRemoved(null);
  };
  const count = shown.posts.reduce((sum, { highlights }) => sum + highlights.length, 0);
  return (
    <Section title={text('highlights')} {...(count > 0 && { aside: <span>{textCount('highlights', count)}</span> })}>
      {count === 0 && <p class={styles.hint}>{text('highlightsEmpty')}</p>}
      {shown.posts.map((post) => (
        <OfPost key={post.post} post={post} shown={{ ...shown, onRemove: remove }} attachable={attachable} />
      ))}
      {removed !== null && (
        <Notice
          icon={Undo2}
          action={
            <Button look="quiet" small onClick={() => void restore(removed)}>
              {text('undo')}
            </Button>
          }
        >
          {text('removedHighlight', removed.text.slice(0, 80))}
        </Notice>
      )}
    </Section>
  );
}

interface OfPostProps {
  readonly post: PostHighlights;
  readonly shown: ShownHighlights;
  readonly attachable: Attachable | null;
}

function OfPost({ post, shown, attachable }: OfPostProps): JSX.Element {
  const titleId = useId();
  const knownTags = [...new Set(shown.posts.flatMap(({ highlights }) => highlights.flatMap(({ tags }) => tags)))];
  const rows = (highlights: readonly ShownHighlight[], name: string): JSX.Element => (
    <ul class={styles.rows} aria-label={name}>
      {highlights.map((highlight) => (
        <HighlightRow
          key={highlight.id}
          highlight={highlight}
          isNoting={shown.noting === highlight.id}
          typed={shown.typed?.id === highlight.id ? shown.typed : null}
          attachable={attachable}
          knownTags={knownTags}
          events={shown}
        />
      ))}
    </ul>
  );
  const found = post.highlights.filter(({ lost }) => !lost);
  const lost = post.highlights.filter((highlight) => highlight.lost);
  const title = post.isOpen ? text('highlightsHere') : post.title;
  return (
    <div class={styles.post}>
      <div class={styles.head}>
        <h3 id={titleId} class={styles.title} dir="auto">
          {title}
        </h3>
        <NoteButton post={post.post} title={post.title} of={titleId} />
      </div>
      {post.isGone === true && <p class={styles.hint}>{text('postGone')}</p>}
      {found.length > 0 && rows(found, title)}
      {lost.length > 0 && (
        <div class={styles.lost}>
          <h3>{text('highlightsLost')}</h3>
          <p class={styles.hint}>{text('highlightsLostText')}</p>
          {rows(lost, text('highlightsLost'))}
        </div>
      )}
    </div>
  );
}
