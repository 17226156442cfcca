import { Check, Copy } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Overview } from '../../lib/model/overview';
import { problemReport } from '../../lib/model/problemNote';
import { Button } from '../Button';
import { Disclosure } from '../Disclosure';
import { text, textCount } from '../text';
import { Choice } from './Choice';
import styles from './ProblemDetails.module.css';

interface ProblemDetailsProps {
  readonly overview: Pick<Overview, 'problems' | 'version' | 'browser'>;
  /** Gives whether it could be copied. */
  readonly onCopy: (report: string) => Promise<boolean>;
}

/**
 * What went wrong lately, as text for a report of it: the reader sees all of it before it is copied, and sends it or
 * not.
 */
export function ProblemDetails({ overview, onCopy }: ProblemDetailsProps): JSX.Element {
  const { problems, version, browser } = overview;
  const [detailed, setDetailed] = useState(false);
  const [copied, setCopied] = useState<string | null>(null);
  const report = problemReport(problems, { version, browser, detailed });
  return (
    <Disclosure
      tone="quiet"
      class={styles.details}
      summary={problems.length === 0 ? text('problemsNone') : textCount('problems', problems.length)}
    >
      <p>{text('problemsAbout')}</p>
      <textarea class={styles.report} readOnly rows={6} aria-label={text('problemsReport')} dir="ltr" value={report} />
      <Choice
        label={text('problemsDetailed')}
        hint={text('problemsDetailedHint')}
        checked={detailed}
        onChange={setDetailed}
      />
      <div class={styles.copy}>
        <Button
          icon={copied === report ? Check : Copy}
          onClick={() => void onCopy(report).then((isCopied) => isCopied && setCopied(report))}
        >
          {text('copyDetails')}
        </Button>
        <output>{copied === report && text('copiedDetails')}</output>
      </div>
    </Disclosure>
  );
}
