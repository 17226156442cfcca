import { ChevronRight } from 'lucide';
import type { JSX } from 'preact';
import type { Guide } from '../../lib/model/guide';
import { passageAddress } from '../../lib/model/passageAddress';
import type { StepReason as Reason } from '../../lib/model/pathReason';
import { titlesIn, type ShownStep } from '../../lib/model/view';
import type { OpenPage } from '../events';
import { Icon } from '../Icon';
import { PostLink } from '../PostLink';
import { whyText } from '../reasonText';
import styles from './StepReason.module.css';

interface StepReasonProps {
  readonly step: Pick<ShownStep, 'why' | 'reason'>;
  /** Where there is room for the proof: the guide, for the titles of posts. */
  readonly guide?: Guide | undefined;
  readonly onOpen: OpenPage;
}

/** Why a post is a step, with the words or the posts that prove it. Nothing in a path that the archive publishes. */
export function StepReason({ step: { why, reason }, guide, onOpen }: StepReasonProps): JSX.Element | null {
  if (why === null) return null;
  const proof = guide === undefined || reason === undefined ? null : proofOf(reason, guide, onOpen);
  if (proof === null) return <p class={styles.why}>{whyText(why)}</p>;
  return (
    <details class={styles.proven}>
      <summary class={styles.why}>
        {whyText(why)}
        <Icon node={ChevronRight} size={12} directional />
      </summary>
      <ul class={styles.proof}>{proof}</ul>
    </details>
  );
}

function proofOf(reason: Reason, guide: Guide, onOpen: OpenPage): JSX.Element[] | null {
  if (reason.kind === 'built-on' || reason.kind === 'subject') {
    const titleOf = titlesIn(guide);
    return (reason.kind === 'subject' ? reason.posts : reason.by).map((post) => (
      <li key={post}>
        <PostLink url={post} onOpen={onOpen}>
          {titleOf(post) ?? post}
        </PostLink>
      </li>
    ));
  }
  if (!('proof' in reason) || reason.proof === null) return null;
  const { post, text: words } = reason.proof;
  return [
    <li key={post}>
      <PostLink url={passageAddress(post, words)} onOpen={onOpen}>
        “{words}”
      </PostLink>
    </li>,
  ];
}
