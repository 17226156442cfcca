import type { JSX } from 'preact';
import type { Overview } from '../../lib/model/overview';
import { Button } from '../Button';
import { text } from '../text';
import { ProblemDetails } from './ProblemDetails';
import styles from './About.module.css';

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
      <p class={styles.privacy}>{text('privacy')}</p>
      <dl class={styles.facts}>
        <Fact name={text('version')}>{version}</Fact>
        {shortcuts.popup !== null && (
          <Fact name={text('shortcutPopup')}>
            <kbd>{shortcuts.popup}</kbd>
          </Fact>
        )}
        {shortcuts.panel !== null && (
          <Fact name={text('openPanel')}>
            <kbd>{shortcuts.panel}</kbd>
          </Fact>
        )}
      </dl>
      {onEditShortcuts !== null && (
        <div>
          <Button onClick={onEditShortcuts}>{text('editShortcuts')}</Button>
        </div>
      )}
      <ProblemDetails overview={overview} onCopy={onCopyDetails} />
    </>
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
