import type { JSX } from 'preact';
import { DATA_KINDS, type DataKind, type Known } from '../../lib/model/known';
import { dataSize } from '../options/amounts';
import { text, textCount, type MessageKey } from '../text';
import styles from './KnownTable.module.css';

const NAMES: Record<DataKind, MessageKey> = {
  made: 'knownMade',
  texts: 'knownTexts',
  read: 'knownRead',
  found: 'knownFound',
  search: 'knownSearch',
  copies: 'knownCopies',
};

const ABOUT: Record<DataKind, MessageKey> = {
  made: 'knownMadeAbout',
  texts: 'knownTextsAbout',
  read: 'knownReadAbout',
  found: 'knownFoundAbout',
  search: 'knownSearchAbout',
  copies: 'knownCopiesAbout',
};

/** What is kept, by kind. */
export function KindTable({ kinds }: Pick<Known, 'kinds'>): JSX.Element {
  return (
    <table class={styles.table} aria-busy={kinds === null}>
      <thead>
        <tr>
          <th scope="col">{text('knownKind')}</th>
          <th scope="col" class={styles.number}>
            {text('knownRecords')}
          </th>
          <th scope="col" class={styles.number}>
            {text('knownSize')}
          </th>
        </tr>
      </thead>
      <tbody>
        {DATA_KINDS.map((kind) => {
          const amount = kinds === null ? null : (kinds.get(kind) ?? { records: 0, bytes: 0 });
          return (
            <tr key={kind}>
              <th scope="row">
                <span class={styles.what}>{text(NAMES[kind])}</span>
                <span class={styles.beside}>{text(ABOUT[kind])}</span>
              </th>
              <td class={styles.number} data-column={text('knownRecords')}>
                {amount === null ? text('knownCounting') : textCount('bare', amount.records)}
              </td>
              <td class={styles.number} data-column={text('knownSize')}>
                {amount === null ? text('knownCounting') : dataSize(amount.bytes)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
