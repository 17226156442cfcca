import { Check } from 'lucide';
import type { JSX } from 'preact';
import type { Outcome } from '../../lib/model/overview';
import { Notice } from '../Notice';
import { text } from '../text';
import styles from './OutcomeNotice.module.css';

/** Says what the reader's last action came to. */
export function OutcomeNotice({ outcome }: { readonly outcome: Outcome | null }): JSX.Element | null {
  if (outcome === null) return null;
  return (
    <div class={styles.outcome}>
      <Notice icon={Check}>{sentence(outcome)}</Notice>
    </div>
  );
}

function sentence(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'removed':
      return text(outcome.kept ? 'archiveRemovedKept' : 'archiveRemoved', outcome.name);
    case 'all-deleted':
      return text('allDeleted');
  }
}
