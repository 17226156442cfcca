import { CircleAlert, RotateCw } from 'lucide';
import type { JSX } from 'preact';
import type { ProblemCode } from '../lib/model/problem';
import { Button } from './Button';
import { Icon } from './Icon';
import { problemText } from './problemText';
import { text } from './text';
import styles from './ProblemView.module.css';

/** A surface that has nothing to show because something failed. */
export function ProblemView({
  code,
  onRetry,
}: {
  readonly code: ProblemCode;
  readonly onRetry: () => void;
}): JSX.Element {
  return (
    <div class={styles.problem} role="alert">
      <Icon node={CircleAlert} size={28} />
      <h1 class={styles.title}>{text('problemTitle')}</h1>
      <p class={styles.words}>{problemText(code)}</p>
      <Button icon={RotateCw} onClick={onRetry}>
        {text('tryAgain')}
      </Button>
    </div>
  );
}
