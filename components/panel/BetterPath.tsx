import { Route, Undo2 } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BetterPath as Better, KeptPath } from '../../lib/model/keptPath';
import type { PostRef } from '../../lib/model/post';
import type { Attempt } from '../../lib/model/trouble';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Notice } from '../Notice';
import { text, type MessageKey } from '../text';
import styles from './BetterPath.module.css';

export interface BetterPathEvents {
  /** Takes the better path, or refuses it. Gives what was kept before. */
  readonly onDecidePath: (isTaken: boolean) => Promise<Attempt<readonly KeptPath[] | undefined>>;
  /** Undoes that. */
  readonly onRestorePaths: (kept: readonly KeptPath[]) => Promise<Attempt<unknown>>;
}

interface Decided {
  readonly isTaken: boolean;
  readonly before: readonly KeptPath[];
}

/** That a better path was found than the one which the reader has begun, with what would be different. */
export function BetterPath({
  better,
  onDecidePath,
  onRestorePaths,
}: BetterPathEvents & { readonly better: Better | null }): JSX.Element | null {
  const [decided, setDecided] = useState<Decided | null>(null);
  const decide = (isTaken: boolean): void => {
    void onDecidePath(isTaken).then((attempt) => {
      if (attempt.kept) setDecided({ isTaken, before: attempt.value ?? [] });
    });
  };
  const undo = ({ before }: Decided): void => {
    void onRestorePaths(before).then(({ kept }) => kept && setDecided(null));
  };
  if (better === null) return decided === null ? null : <DecidedNotice decided={decided} onUndo={undo} />;
  return (
    <section class={styles.better} aria-label={text('betterPath')}>
      <h3 class={styles.title}>
        <Icon node={Route} size={16} />
        {text('betterPath')}
      </h3>
      <dl class={styles.changes}>
        <Changed title="pathAdded" posts={better.added} />
        <Changed title="pathDropped" posts={better.dropped} />
        <Changed title="pathMoved" posts={better.moved} />
      </dl>
      <div class={styles.actions}>
        <Button small onClick={() => decide(true)}>
          {text('acceptPath')}
        </Button>
        <Button look="quiet" small onClick={() => decide(false)}>
          {text('keepMyPath')}
        </Button>
      </div>
    </section>
  );
}

function Changed({
  title,
  posts,
}: {
  readonly title: MessageKey;
  readonly posts: readonly PostRef[];
}): JSX.Element | null {
  if (posts.length === 0) return null;
  return (
    <div>
      <dt>{text(title)}</dt>
      {posts.map((post) => (
        <dd key={post.url ?? post.title} dir="auto">
          {post.title}
        </dd>
      ))}
    </div>
  );
}

function DecidedNotice({
  decided,
  onUndo,
}: {
  readonly decided: Decided;
  readonly onUndo: (decided: Decided) => void;
}): JSX.Element {
  const undo = (
    <Button look="quiet" small onClick={() => onUndo(decided)}>
      {text('undo')}
    </Button>
  );
  return (
    <Notice icon={Undo2} action={undo}>
      {text(decided.isTaken ? 'pathAccepted' : 'pathKept')}
    </Notice>
  );
}
