import { Trash2 } from 'lucide';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { KnownSite } from '../../lib/model/known';
import { Button } from '../Button';
import { dataSize } from '../options/amounts';
import { RemoveDialog } from '../options/RemoveDialog';
import { shownAddress, text, textCount } from '../text';
import type { KnownEvents } from './KnownView';
import styles from './KnownTable.module.css';

interface SiteTableProps extends Pick<KnownEvents, 'onRemove'> {
  readonly sites: readonly KnownSite[];
}

/** Every site that Waymark may read or keeps something of, with the way to be rid of it. */
export function SiteTable({ sites, onRemove }: SiteTableProps): JSX.Element {
  if (sites.length === 0) return <p class={styles.none}>{text('knownNoSites')}</p>;
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text('knownSite')}</th>
          <th scope="col">{text('knownMay')}</th>
          <th scope="col" class={styles.number}>
            {text('knownPosts')}
          </th>
          <th scope="col" class={styles.number}>
            {text('knownSize')}
          </th>
          <th scope="col" class={styles.action}>
            <span class="visually-hidden">{text('removeArchive')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => (
          <SiteRow key={site.archive?.id ?? site.granted} site={site} onRemove={onRemove} />
        ))}
      </tbody>
    </table>
  );
}

function SiteRow({
  site,
  onRemove,
}: {
  readonly site: KnownSite;
  readonly onRemove: KnownEvents['onRemove'];
}): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const nameId = useId();
  const { archive, granted, posts, bytes } = site;
  return (
    <tr>
      <th scope="row" id={nameId}>
        <span class={styles.what} dir="auto">
          {archive?.name ?? <bdi dir="ltr">{hostOf(granted ?? '')}</bdi>}
        </span>
        {archive !== null && (
          <bdi class={styles.beside} dir="ltr">
            {shownAddress(archive.id)}
          </bdi>
        )}
      </th>
      <td data-column={text('knownMay')}>{mayText(site)}</td>
      <td class={styles.number} data-column={text('knownPosts')}>
        {textCount('bare', posts)}
      </td>
      <td class={styles.number} data-column={text('knownSize')}>
        {bytes === null ? text('knownCounting') : dataSize(bytes)}
      </td>
      <td class={styles.action}>
        {archive !== null && (
          <Button
            look="quiet"
            small
            icon={Trash2}
            aria-haspopup="dialog"
            aria-describedby={nameId}
            onClick={() => setAsking(true)}
          >
            {text('removeArchive')}
          </Button>
        )}
        {archive !== null && isAsking && (
          <RemoveDialog
            name={archive.name}
            onCancel={() => setAsking(false)}
            onConfirm={(keepReaderData) => {
              setAsking(false);
              onRemove(archive.id, { keepReaderData });
            }}
          />
        )}
      </td>
    </tr>
  );
}

function mayText({ archive, granted }: KnownSite): string {
  if (granted === null) return text('knownMayNot');
  if (archive === null) return text('knownMayOther');
  return text(archive.builtIn ? 'knownMayBuiltIn' : 'knownMayRead');
}

/** Of `https://example.com/*` what a reader would write. */
function hostOf(pattern: string): string {
  return pattern.replace(/^[^:]*:\/\//, '').replace(/\/\*$/, '');
}
