import type { ComponentChildren, JSX } from 'preact';
import { webUrl, type Address } from '../lib/model/address';
import type { OpenPage } from './events';
import { inList, type RowPlace } from './list/LongList';

interface PostLinkProps {
  /** Null for a title that matches no known page: it is shown as text. */
  readonly url: Address | null;
  readonly onOpen: OpenPage;
  readonly class?: string | undefined;
  readonly id?: string | undefined;
  /** The whole name of a link whose visible words are laid out in parts. */
  readonly label?: string;
  /** Id of what is said of the post beside the link. */
  readonly describedBy?: string | undefined;
  /** Its words are laid out in parts, which all name it. */
  readonly inParts?: boolean;
  /** Where it stands in a long list, which its keys go through. */
  readonly place?: RowPlace;
  readonly children: ComponentChildren;
}

/**
 * A link to a page of an archive. Clicks are events; a middle click and the context menu find a real address.
 * What is no http(s) address never becomes a link, wherever it came from.
 */
export function PostLink({
  url,
  onOpen,
  class: className,
  id,
  label,
  describedBy,
  inParts = false,
  place,
  children,
}: PostLinkProps): JSX.Element {
  // A title runs in its own direction; a link laid out in parts runs in the surface's.
  const direction = label === undefined && !inParts ? 'auto' : undefined;
  if (url === null || webUrl(url) === null) {
    return (
      <span id={id} class={className} dir={direction}>
        {children}
      </span>
    );
  }
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    onOpen(url, { newTab: event.ctrlKey || event.metaKey || event.shiftKey });
  };
  return (
    <a
      id={id}
      href={url}
      class={className}
      aria-label={label}
      aria-describedby={describedBy}
      dir={direction}
      {...(place !== undefined && inList(place))}
      rel="noopener"
      onClick={open}
    >
      {children}
    </a>
  );
}
