import { Plus, Search } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useEffect, useId, useState } from 'preact/hooks';
import type { PostRef } from '../../lib/model/post';
import type { FoundPost } from '../../lib/model/search';
import type { Attempt } from '../../lib/model/trouble';
import { Icon } from '../Icon';
import { RowButton } from '../RowButton';
import { text, textDate, textFacts } from '../text';
import { EditContext } from './editContext';
import styles from './AddPost.module.css';

/** A search begins so long after the last key: milliseconds. */
const PAUSE = 150;
/** So many are offered: with more words there are fewer. */
const OFFERED = 8;

interface AddPostProps {
  /** The addresses of those that are there. */
  readonly has: ReadonlySet<string | null>;
  readonly onAdd: (post: PostRef) => Promise<Attempt<unknown>>;
}

/** A search for a post of any archive, to be added to a path. */
export function AddPost({ has, onAdd }: AddPostProps): JSX.Element | null {
  const events = useContext(EditContext);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly FoundPost[] | null>(null);
  const find = events?.onFindPosts;
  useEffect(() => {
    if (query.trim() === '' || find === undefined) return setFound(null);
    let isOver = false;
    const timer = setTimeout(() => {
      void find(query).then((posts) => isOver || setFound(posts));
    }, PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [query, find]);
  const shown = found?.filter(({ url }) => !has.has(url)).slice(0, OFFERED) ?? null;
  return (
    <div class={styles.add}>
      <label class={styles.field}>
        <Icon node={Search} size={16} />
        <input
          type="text"
          inputMode="search"
          dir="auto"
          value={query}
          placeholder={text('addPost')}
          aria-label={text('addPost')}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </label>
      <output class={styles.none}>{shown?.length === 0 && text('addPostNone')}</output>
      {shown !== null && shown.length > 0 && (
        <ul class={styles.found} aria-label={text('addPostFound')}>
          {shown.map((post) => (
            <FoundRow key={post.url} post={post} onAdd={onAdd} />
          ))}
        </ul>
      )}
    </div>
  );
}

function FoundRow({ post, onAdd }: { readonly post: FoundPost; readonly onAdd: AddPostProps['onAdd'] }): JSX.Element {
  const titleId = useId();
  const title = post.title.map((part) => part.text).join('');
  return (
    <li class={styles.row}>
      <span>
        <span id={titleId} dir="auto">
          {title}
        </span>
        <span class={styles.facts}>
          {textFacts([post.archive.name, ...(post.date === null ? [] : [textDate(post.date)])])}
        </span>
      </span>
      <RowButton icon={Plus} name={text('add')} of={titleId} onClick={() => void onAdd({ title, url: post.url })} />
    </li>
  );
}
