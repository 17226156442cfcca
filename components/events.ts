import type { Address } from '../lib/model/address';
import type { ArchiveId } from '../lib/model/archive';
import type { PostUrl } from '../lib/model/post';

/** How a reader asked for a link to be opened: a plain click, or one with the key for a new tab. */
export interface OpenHow {
  readonly newTab: boolean;
}

/** Opens a page of an archive. Surfaces with real links call it instead of following them: a popup cannot navigate. */
export type OpenPage = (url: Address, how: OpenHow) => void;

/** What asks the browser for a site. To be answered within the click: browsers ask for permission only then. */
export interface SiteEvents {
  readonly onAddSite: (archive: ArchiveId) => void;
  /** A site that Waymark may not read any more. */
  readonly onAllow: (archive: ArchiveId) => void;
}

export interface ResumeEvents {
  /** Goes to the place in the open post where the reader stopped. */
  readonly onResume: () => void;
}

/** What every list of posts can ask for. */
export interface PostEvents {
  readonly onOpen: OpenPage;
  readonly onMark: (post: PostUrl, read: boolean) => void;
}
