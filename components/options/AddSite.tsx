import { Plus } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { ArchiveId } from '../../lib/model/archive';
import type { AddedSite, Adding } from '../../lib/model/overview';
import { addingText } from '../addingText';
import { Button } from '../Button';
import type { SiteEvents } from '../events';
import { shownAddress, text, textCount } from '../text';
import { AddInstead } from '../topic/SiteNotices';
import { siteAddress } from './siteAddress';
import styles from './AddSite.module.css';

interface AddSiteProps extends Pick<SiteEvents, 'onAddSite'> {
  /** The archives that are there already. */
  readonly known: readonly ArchiveId[];
  readonly adding: Adding;
  /** What was found of it so far; null before it was added. */
  readonly added: AddedSite | null;
}

/** A field for the address of a site to follow. */
export function AddSite({ known, adding, added, onAddSite }: AddSiteProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [mistake, setMistake] = useState<'siteInvalid' | 'siteKnown' | null>(null);
  const fieldId = useId();
  const wordsId = useId();
  useEffect(() => {
    if (adding.kind === 'added') setTyped('');
  }, [adding]);

  const submit = (event: Event): void => {
    event.preventDefault();
    const archive = siteAddress(typed);
    if (archive === null) setMistake('siteInvalid');
    else if (known.includes(archive)) setMistake('siteKnown');
    else onAddSite(archive);
  };
  const failed = mistake !== null || adding.kind === 'refused' || adding.kind === 'failed';

  return (
    <form class={styles.add} noValidate onSubmit={submit}>
      <label for={fieldId} class={styles.label}>
        {text('siteLabel')}
      </label>
      <div class={styles.row}>
        <input
          id={fieldId}
          type="url"
          class={styles.field}
          value={typed}
          placeholder={text('sitePlaceholder')}
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          aria-invalid={failed}
          aria-describedby={wordsId}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setMistake(null);
          }}
        />
        <Button
          look="primary"
          type="submit"
          icon={Plus}
          disabled={adding.kind === 'asking' || adding.kind === 'reading'}
        >
          {text('addArchive')}
        </Button>
      </div>
      <output id={wordsId} class={failed ? styles.failed : styles.words}>
        {mistake === null ? standing(adding, added) : text(mistake)}
      </output>
      {adding.kind === 'failed' && adding.code === 'left-the-site' && (
        <AddInstead archive={adding.archive} onAddSite={onAddSite} />
      )}
    </form>
  );
}

/** Once all is found it says how much, and that nothing is being looked for any more. */
function standing(adding: Adding, added: AddedSite | null): string {
  if (adding.kind !== 'added' || added?.isDiscovering === true) return addingText(adding);
  const address = shownAddress(adding.archive);
  if (added === null || added.posts === 0) return text('siteIsAdded', address);
  return text('siteAddedWith', address, textCount('posts', added.posts));
}
