import { Check, CircleAlert } from 'lucide';
import type { JSX } from 'preact';
import type { ExportState } from '../../lib/model/exchange';
import { Notice } from '../Notice';
import { text, textCount } from '../text';
import { faultText } from './exchangeText';

/** What came of an export. */
export function ExportOutcome({ state }: { readonly state: ExportState }): JSX.Element | null {
  switch (state.kind) {
    case 'idle':
    case 'busy':
      return null;
    case 'refused':
      return (
        <Notice icon={CircleAlert} look="caution">
          {faultText(state.name, state.fault)}
        </Notice>
      );
    case 'saved':
      return <Notice icon={Check}>{text('exportSaved', state.name)}</Notice>;
    case 'nothing':
      return <Notice icon={CircleAlert}>{text('exportNothing')}</Notice>;
    case 'written':
      return <Notice icon={Check}>{textCount('exportWritten', state.notes, state.folder)}</Notice>;
  }
}
