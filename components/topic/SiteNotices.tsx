import { LockKeyhole, Signpost } from 'lucide';
import type { JSX } from 'preact';
import { underOtherName, type Archive, type ArchiveId } from '../../lib/model/archive';
import { hashOf } from '../../lib/model/library';
import { Button, buttonClass } from '../Button';
import type { SiteEvents } from '../events';
import { Notice } from '../Notice';
import { shownAddress, text, textSentences } from '../text';

interface WithdrawnProps extends Pick<SiteEvents, 'onAllow'> {
  readonly archive: Pick<Archive, 'id' | 'problem'>;
  readonly describedBy?: string | undefined;
}

/**
 * The browser does not let us read the archive's site: what is safe, and how to allow it. Some ask the reader already
 * at the installation, also for the built-in archive: of a site that was never read nothing is there yet.
 */
export function Withdrawn({ archive, describedBy, onAllow }: WithdrawnProps): JSX.Element {
  const { problem } = archive;
  const isNew = problem?.neverRead === true;
  const allow = (
    <Button look="quiet" small aria-describedby={describedBy} onClick={() => onAllow(archive.id)}>
      {text(isNew ? 'allowSite' : 'allowAgain')}
    </Button>
  );
  const words = problem?.refused === true ? 'siteStillWithdrawn' : isNew ? 'siteNotAllowed' : 'siteWithdrawn';
  return (
    <Notice icon={LockKeyhole} look="caution" action={allow}>
      {text(words, new URL(archive.id).host)}
    </Notice>
  );
}

/**
 * The archive's own address leads to another site. The way there leads over the library, where all that the reader has
 * of it goes along.
 */
export function LedAway({ archive: { id } }: { readonly archive: Pick<Archive, 'id'> }): JSX.Element {
  const to = underOtherName(id);
  const move = (
    <a
      class={buttonClass('quiet', true)}
      href={`library.html${hashOf({ view: 'moved', archive: id, to })}`}
      target="_blank"
      rel="noopener"
    >
      {to === null ? text('blogMoved') : text('addInstead', new URL(to).host)}
    </a>
  );
  return (
    <Notice icon={Signpost} look="caution" action={move}>
      {textSentences([ledAwayText(id), text('showingSaved')])}
    </Notice>
  );
}

/** Offers the site under its other name, where it may have one. */
export function AddInstead({
  archive,
  onAddSite,
}: Pick<SiteEvents, 'onAddSite'> & { readonly archive: ArchiveId }): JSX.Element | null {
  const other = underOtherName(archive);
  if (other === null) return null;
  return (
    <Button look="quiet" small onClick={() => onAddSite(other)}>
      {text('addInstead', new URL(other).host)}
    </Button>
  );
}

/** No browser tells an extension where a redirect leads that it may not follow. Mostly it is the site's other name. */
export function ledAwayText(archive: ArchiveId): string {
  const other = underOtherName(archive);
  if (other === null) return text('ledAway', shownAddress(archive));
  return text('ledAwayTo', shownAddress(archive), new URL(other).host);
}
