import { BookOpenText, Pause, Play } from 'lucide';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { LookingView } from '../../lib/model/looking';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { ProgressBar } from '../ProgressBar';
import { text, textCount } from '../text';
import type { LookingEvents } from './lookingContext';
import { effortText, lookingParts, restText } from './lookingText';
import styles from './LookingStatus.module.css';

interface LookingStatusProps extends LookingEvents {
  readonly view: LookingView;
  /** Where all of an archive's posts can be chosen beside it. */
  readonly withoutOffer?: boolean;
}

/** How far Waymark has come with looking through posts, and what the reader can do about it: one calm line. */
export function LookingStatus({ view, withoutOffer = false, onLooking }: LookingStatusProps): JSX.Element {
  const { archive, state, choice, posts, looked, unreadable, isWhole } = view;
  const isUnderWay = state === 'going' || state === 'resting';
  const mayDecline = isWhole && choice.at === 'by-itself' && (state === 'waiting' || isUnderWay);
  const rest = restText(view);
  return (
    <div class={styles.looking}>
      <div class={styles.line}>
        <Icon node={BookOpenText} size={14} />
        <p class={styles.parts}>
          {lookingParts(view, mayDecline).map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
      </div>
      {rest !== null && <p class={styles.rest}>{rest}</p>}
      {isUnderWay && <ProgressBar thin label={text('lookingProgress')} value={looked + unreadable} max={posts} />}
      <div class={styles.actions}>
        {isUnderWay && (
          <Button look="quiet" small icon={Pause} onClick={() => onLooking(archive.id, { ...choice, stopped: true })}>
            {text('lookingStop')}
          </Button>
        )}
        {state === 'stopped' && (
          <Button look="quiet" small icon={Play} onClick={() => onLooking(archive.id, { ...choice, stopped: false })}>
            {text('lookingGoOn')}
          </Button>
        )}
        {mayDecline && (
          <Button look="quiet" small onClick={() => onLooking(archive.id, { at: 'titles', stopped: false })}>
            {text('lookingOnlyTitles')}
          </Button>
        )}
      </div>
      {!withoutOffer && <Offer view={view} onLooking={onLooking} />}
    </div>
  );
}

/** All posts of an archive of which only some are looked through by itself, with what that takes. */
function Offer({ view, onLooking }: LookingStatusProps): JSX.Element | null {
  const effortId = useId();
  const { archive, cost, offer } = view;
  if (offer === null) return null;
  return (
    <div class={styles.offer}>
      <Button small aria-describedby={effortId} onClick={() => onLooking(archive.id, { at: 'all', stopped: false })}>
        {text('lookingOffer', textCount('posts', cost.posts))}
      </Button>
      <span id={effortId} class={styles.effort}>
        {effortText(offer)}
      </span>
    </div>
  );
}
