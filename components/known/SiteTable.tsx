import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { KnownSite } from '../../lib/model/known';
import { dataSize } from '../options/amounts';
import { RemoveButton, type RemoveEvents } from '../options/RemoveButton';
import { shownAddress, text, textCount } from '../text';
import styles from './KnownTable.module.css';

interface SiteTableProps extends RemoveEvents {
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
}: RemoveEvents & {
  readonly site: KnownSite;
}): JSX.Element {
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
        {archive !== null && <RemoveButton archive={archive} describedBy={nameId} onRemove={onRemove} />}
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
