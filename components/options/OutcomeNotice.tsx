import { Check } from 'lucide';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Outcome } from '../../lib/model/overview';
import { Notice } from '../Notice';
import { text } from '../text';
import styles from './OutcomeNotice.module.css';

/** Says what the reader's last action came to, where it was done; comes into sight where the page has moved by it. */
export function OutcomeNotice({ outcome }: { readonly outcome: Outcome }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [outcome]);
  return (
    <div ref={place} class={styles.outcome}>
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
    case 'days-removed':
      return text('daysRemoved');
  }
}
