import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { StorageKind } from '../../lib/model/syncStorage';
import { text, type MessageKey } from '../text';
import styles from './StorageChoice.module.css';

const STORAGES: Readonly<Record<StorageKind, readonly [name: MessageKey, about: MessageKey]>> = {
  webdav: ['syncWebdav', 'syncWebdavAbout'],
  s3: ['syncS3', 'syncS3About'],
};

interface StorageChoiceProps {
  /** What this browser can sync with. */
  readonly kinds: readonly StorageKind[];
  readonly value: StorageKind;
  readonly onChoose: (kind: StorageKind) => void;
}

/** Where the files are to lie: each with who has such a storage. */
export function StorageChoice({ kinds, value, onChoose }: StorageChoiceProps): JSX.Element {
  const name = useId();
  return (
    <fieldset class={styles.choices}>
      <legend class={styles.legend}>{text('syncStorage')}</legend>
      {kinds.map((kind) => (
        <div key={kind} class={styles.choice}>
          <input
            id={name + kind}
            type="radio"
            name={name}
            value={kind}
            checked={kind === value}
            aria-describedby={`${name + kind}-about`}
            onChange={() => onChoose(kind)}
          />
          <div>
            <label for={name + kind}>{text(STORAGES[kind][0])}</label>
            <p id={`${name + kind}-about`} class={styles.about}>
              {text(STORAGES[kind][1])}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
