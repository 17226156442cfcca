import type { JSX } from 'preact';
import type { Overview, Shortcut } from '../../lib/model/overview';
import { Button } from '../Button';
import { text, type MessageKey } from '../text';
import { ProblemDetails } from './ProblemDetails';
import styles from './About.module.css';

const SHORTCUT_NAMES: Record<Shortcut['does'], MessageKey> = {
  popup: 'shortcutPopup',
  panel: 'openPanel',
  highlight: 'markSelection',
  search: 'commandOpenSearch',
};

interface AboutProps {
  readonly overview: Overview;
  readonly onCopyDetails: (report: string) => Promise<boolean>;
  readonly onEditShortcuts: (() => void) | null;
}

/** What this is, what it does with what it reads, and the keys that open it. */
export function About({ overview, onCopyDetails, onEditShortcuts }: AboutProps): JSX.Element {
  const { version, shortcuts } = overview;
  return (
    <>
      <p class={styles.privacy}>
        {text('privacy')} {text('knownLink')} <a href="/known.html">{text('knownTitle')}</a>
      </p>
      <dl class={styles.facts}>
        <Fact name={text('version')}>{version}</Fact>
        {shortcuts.map(({ does, key }) => (
          <Fact key={does} name={text(SHORTCUT_NAMES[does])}>
            {key === null ? text('shortcutUnset') : <kbd>{key}</kbd>}
          </Fact>
        ))}
      </dl>
      {shortcuts.length > 0 && <EditShortcuts onEdit={onEditShortcuts} />}
      <p class={styles.privacy}>
        {text('formForAuthors')} <a href="/guide-form.html">{text('formTitle')}</a>
      </p>
      <ProblemDetails overview={overview} onCopy={onCopyDetails} />
    </>
  );
}

/** Where the browser lets no extension open its page of shortcuts, the way there in words. */
function EditShortcuts({ onEdit }: { readonly onEdit: (() => void) | null }): JSX.Element {
  if (onEdit === null) return <p class={styles.privacy}>{text('editShortcutsBy')}</p>;
  return (
    <div>
      <Button onClick={onEdit}>{text('editShortcuts')}</Button>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: JSX.Element | string }): JSX.Element {
  return (
    <div class={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
