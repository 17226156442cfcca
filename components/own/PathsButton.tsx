import { Route } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { PostRef } from '../../lib/model/post';
import type { TopicView } from '../../lib/model/view';
import { Button } from '../Button';
import { text } from '../text';
import { OwnPathDialog } from './OwnPathDialog';
import { OwnPathsContext } from './ownPathsContext';
import { PathDialog } from './PathDialog';

/** Leads from a guide to the reader's own paths; from one of these to what can be done to it. */
export function PathsButton({ view }: { readonly view: TopicView }): JSX.Element | null {
  const shown = useContext(OwnPathsContext);
  const [isOpen, setIsOpen] = useState(false);
  if (shown === null) return null;
  const { topic } = view.guide;
  const own = shown.paths.find((path) => path.topic.slug === topic.slug);
  const close = (): void => setIsOpen(false);
  return (
    <>
      <Button look="quiet" small icon={Route} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {text(own === undefined ? 'toPath' : 'changePath')}
      </Button>
      {isOpen &&
        (own === undefined ? (
          <PathDialog post={openPost(view)} topic={topic.name} onClose={close} />
        ) : (
          <OwnPathDialog path={own} onClose={close} />
        ))}
    </>
  );
}

function openPost({ steps, more }: TopicView): PostRef | null {
  const open = [...steps, ...more].find(({ current }) => current);
  return open === undefined ? null : { title: open.title, url: open.url };
}
