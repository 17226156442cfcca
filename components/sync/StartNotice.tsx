import { Check, CircleAlert, LoaderCircle } from 'lucide';
import type { JSX } from 'preact';
import { CHECK_STEPS, type Checked } from '../../lib/model/syncCheck';
import type { SyncStart } from '../../lib/model/syncView';
import { Icon } from '../Icon';
import { Notice } from '../Notice';
import { text } from '../text';
import { STEP_TEXT, whyText } from './syncText';
import styles from './StartNotice.module.css';

/** What came of the last attempt to reach the storage, step by step. */
export function StartNotice({ start }: { readonly start: SyncStart }): JSX.Element | null {
  switch (start.kind) {
    case 'idle':
      return null;
    case 'asking':
      return <Notice icon={LoaderCircle}>{text('syncAsking')}</Notice>;
    case 'checking':
      return <Notice icon={LoaderCircle}>{text('syncChecking')}</Notice>;
    case 'refused':
      return (
        <Notice icon={CircleAlert} look="caution">
          {text('syncRefused')}
        </Notice>
      );
    case 'checked':
      return <Steps checked={start.checked} />;
  }
}

function Steps({ checked: { done, failed } }: { readonly checked: Checked }): JSX.Element {
  return (
    <div class={styles.checked}>
      <ol class={styles.steps} aria-label={text('syncSteps')}>
        {CHECK_STEPS.filter((step) => done.includes(step) || step === failed?.step).map((step) => (
          <li key={step} class={step === failed?.step ? styles.failed : styles.done}>
            <Icon node={step === failed?.step ? CircleAlert : Check} size={14} />
            <span>{text(STEP_TEXT[step])}</span>
          </li>
        ))}
      </ol>
      {failed !== null && (
        <Notice icon={CircleAlert} look="caution">
          {whyText(failed)}
        </Notice>
      )}
    </div>
  );
}
