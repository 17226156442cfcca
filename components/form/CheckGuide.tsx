import type { JSX, TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { SectionKind } from '../../lib/model/guide';
import type { Checked, GuideCheck } from '../../lib/model/guideCheck';
import { Button } from '../Button';
import { text, textCount, type MessageKey, textSentences } from '../text';
import { guideFaultText } from './guideFaultText';
import styles from './CheckGuide.module.css';

const SECTIONS = {
  definition: 'definition',
  arguments: 'arguments',
  checklist: 'checklist',
  failureModes: 'failureModes',
  steps: 'readingPath',
  related: 'relatedPosts',
  references: 'references',
} as const satisfies Record<SectionKind, MessageKey>;
const KINDS = Object.keys(SECTIONS) as SectionKind[];

const VERDICTS = {
  guide: 'checkIsGuide',
  'no-topic': 'checkNoTopic',
  'few-sections': 'checkFewSections',
  'like-a-post': 'checkLikeAPost',
} as const satisfies Record<GuideCheck['verdict'], MessageKey>;

interface CheckGuideProps {
  /** An address, or a page's HTML, Markdown or data. */
  readonly onCheck: (given: string) => Promise<Checked>;
}

/** Tells an author what Waymark reads in their page, section by section, and what it cannot use. */
export function CheckGuide({ onCheck }: CheckGuideProps): JSX.Element {
  const [given, setGiven] = useState('');
  const [checked, setChecked] = useState<Checked | null>(null);
  const titleId = useId();
  const check = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (given.trim() !== '') void onCheck(given).then(setChecked);
  };
  return (
    <section class={styles.check} aria-labelledby={titleId}>
      <h2 id={titleId} class={styles.title}>
        {text('checkTitle')}
      </h2>
      <p>{text('checkText')}</p>
      <form class={styles.form} onSubmit={check}>
        <textarea
          class={styles.given}
          rows={6}
          dir="ltr"
          spellcheck={false}
          value={given}
          aria-label={text('checkField')}
          placeholder={text('checkField')}
          onInput={({ currentTarget }) => setGiven(currentTarget.value)}
        />
        <Button look="primary" type="submit" disabled={given.trim() === ''}>
          {text('checkGuide')}
        </Button>
      </form>
      <output class={styles.outcome}>{checked !== null && <Outcome checked={checked} />}</output>
    </section>
  );
}

function Outcome({ checked }: { readonly checked: Checked }): JSX.Element {
  if (checked.kind !== 'checked')
    return (
      <p class={styles.fault}>
        {text(checked.kind === 'not-allowed' ? 'checkNotAllowed' : 'checkNotRead', checked.host)}
      </p>
    );
  const { check } = checked;
  const { verdict, guide, guideData, unused, more } = check;
  return (
    <>
      <p class={verdict === 'guide' ? styles.good : styles.fault}>
        {textSentences([
          text(VERDICTS[verdict], guide?.topic.name ?? ''),
          guideData === 'read' ? text('checkDataRead') : '',
        ])}
      </p>
      {guideData !== 'none' && guideData !== 'read' && <p class={styles.fault}>{guideFaultText(guideData)}</p>}
      {guide !== null && (
        <dl class={styles.parts}>
          {KINDS.map((kind) => (
            <div key={kind} class={styles.part}>
              <dt>{text(SECTIONS[kind])}</dt>
              <dd>
                <Entries entries={entriesOf(guide, kind)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {unused.length > 0 && (
        <>
          <h3 class={styles.subtitle}>{text('checkUnused')}</h3>
          <ul class={styles.unused}>
            {unused.map(({ text: words, section }) => (
              <li key={`${section} ${words}`}>
                <q dir="auto">{words}</q>{' '}
                <span class={styles.why}>
                  {section === null ? text('checkOutside') : text('checkNoEntry', text(SECTIONS[section]))}
                </span>
              </li>
            ))}
          </ul>
          {more > 0 && <p class={styles.why}>{textCount('checkMore', more)}</p>}
        </>
      )}
    </>
  );
}

function Entries({ entries }: { readonly entries: readonly string[] }): JSX.Element {
  if (entries.length === 0) return <span class={styles.why}>{text('checkNone')}</span>;
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry} dir="auto">
          {entry}
        </li>
      ))}
    </ul>
  );
}

/** What stands in a section, a line each; a step or post without an address says so. */
function entriesOf(guide: NonNullable<GuideCheck['guide']>, kind: SectionKind): string[] {
  const post = (title: string, url: string | null): string => (url === null ? text('checkNoAddress', title) : title);
  switch (kind) {
    case 'definition':
      return guide.definition === null ? [] : [guide.definition.text];
    case 'arguments':
    case 'failureModes':
      return (guide[kind] ?? []).map((statement) => statement.text);
    case 'checklist':
      return (guide.checklist ?? []).map(({ statement }) => statement.text);
    case 'steps':
      return (guide.steps ?? []).map(({ title, url, label }) =>
        label === undefined ? post(title, url) : text('labelled', label, post(title, url)),
      );
    default:
      return (guide[kind] ?? []).map(({ title, url }) => post(title, url));
  }
}
