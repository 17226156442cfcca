import type { JSX } from 'preact';
import type { ChangedSince, Newer } from '../../lib/model/since';
import { Disclosure } from '../Disclosure';
import { textCount, textMonth } from '../text';
import styles from './SinceRead.module.css';

/** Characters shown of a changed paragraph. */
const EXCERPT = 140;

interface SinceReadProps {
  readonly topic: string;
  readonly changed: ChangedSince | null;
  readonly newer: Newer | null;
}

/** How the open post stands in time: what of it is new since it was read, and how many posts came after it. */
export function SinceRead({ topic, changed, newer }: SinceReadProps): JSX.Element | null {
  if (changed === null && newer === null) return null;
  return (
    <div class={styles.since}>
      {newer !== null && (
        <p class={styles.newer}>{textCount('newerPosts', newer.count, topic, textMonth(newer.newest))}</p>
      )}
      {changed !== null && <Changes changed={changed} />}
    </div>
  );
}

function Changes({ changed }: { readonly changed: ChangedSince }): JSX.Element {
  const month = textMonth(new Date(changed.readAt).toISOString());
  return (
    <Disclosure summary={textCount('changedSince', changed.blocks.length, month)}>
      <ul class={styles.list}>
        {changed.blocks.map(({ block, text: words }) => (
          <li key={block} dir="auto">
            {words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
