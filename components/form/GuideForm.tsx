import type { JSX } from 'preact';
import type { Checked } from '../../lib/model/guideCheck';
import { GUIDE_FAULTS } from '../../lib/model/guideFault';
import { BrandMark } from '../brand/BrandMark';
import { text, type MessageKey } from '../text';
import { CheckGuide } from './CheckGuide';
import { guideFaultText } from './guideFaultText';
import styles from './GuideForm.module.css';

/** What of schema.org says which part of a guide. */
const PARTS: readonly (readonly [code: string, means: MessageKey])[] = [
  ['DefinedTerm', 'formTerm'],
  ['ItemList, ListItem', 'formPath'],
  ['HowTo, HowToStep', 'formChecklist'],
  ['Claim', 'formClaim'],
  ['Claim, genre: "failure mode"', 'formFailure'],
  ['CreativeWork, genre: "related post"', 'relatedPosts'],
  ['CreativeWork, genre: "reference"', 'references'],
];

/** How authors publish a guide to a topic that Waymark reads: for everyone who writes a blog. */
export function GuideForm({
  example,
  onCheck,
}: {
  readonly example: object;
  readonly onCheck: (given: string) => Promise<Checked>;
}): JSX.Element {
  return (
    <main class={styles.page}>
      <p class={styles.brand}>
        <BrandMark size={24} />
        Waymark
      </p>
      <h1 class={styles.title}>{text('formTitle')}</h1>
      <p class={styles.lead}>{text('formLead')}</p>
      <CheckGuide onCheck={onCheck} />
      <h2 class={styles.heading}>{text('formByHeadings')}</h2>
      <p>{text('formByHeadingsText')}</p>
      <h2 class={styles.heading}>{text('formByData')}</h2>
      <p>{text('formByDataText')}</p>
      <dl class={styles.parts}>
        {PARTS.map(([code, means]) => (
          <div key={code} class={styles.part}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>{text(means)}</dd>
          </div>
        ))}
      </dl>
      <h2 class={styles.heading}>{text('formExample')}</h2>
      <pre class={styles.example} dir="ltr">
        <code>{`<script type="application/ld+json">\n${JSON.stringify(example, null, 2)}\n</script>`}</code>
      </pre>
      <h2 class={styles.heading}>{text('formFaults')}</h2>
      <p>{text('formFaultsText')}</p>
      <ul class={styles.faults}>
        {GUIDE_FAULTS.map((fault) => (
          <li key={fault}>{guideFaultText(fault)}</li>
        ))}
      </ul>
    </main>
  );
}
