import { ArrowRight } from 'lucide';
import type { JSX } from 'preact';
import type { AddedSite } from '../../lib/model/overview';
import { buttonClass } from '../Button';
import type { OpenPage } from '../events';
import { Icon } from '../Icon';
import { PostLink } from '../PostLink';
import { text, textCount } from '../text';
import styles from './AddedSiteView.module.css';

interface AddedSiteViewProps {
  readonly added: AddedSite;
  /** Where its name stands already. */
  readonly unnamed?: boolean;
  readonly onOpen: OpenPage;
}

/** What was found of a site that was just added, and its newest post to begin with. */
export function AddedSiteView({ added, unnamed = false, onOpen }: AddedSiteViewProps): JSX.Element {
  const { archive, posts, newest, isDiscovering } = added;
  return (
    <div class={styles.added}>
      <output>
        {!unnamed && <strong>{archive.name}</strong>}{' '}
        {isDiscovering ? text('addedSoFar', textCount('posts', posts)) : textCount('posts', posts)}
      </output>
      {newest !== null && (
        <PostLink url={newest.url} onOpen={onOpen} class={`${buttonClass('primary')} ${styles.open}`}>
          {text('openNewest')}
          <Icon node={ArrowRight} directional />
        </PostLink>
      )}
    </div>
  );
}
