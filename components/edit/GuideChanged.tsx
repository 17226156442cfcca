import { FileDiff } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import { changeKey, partText, type EditedKind, type EditedSections, type GuideChange } from '../../lib/model/edition';
import type { Guide } from '../../lib/model/guide';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Notice } from '../Notice';
import { text, type MessageKey } from '../text';
import { EditContext } from './editContext';
import styles from './GuideChanged.module.css';

const SECTIONS = {
  definition: 'definition',
  steps: 'readingPath',
  arguments: 'arguments',
  checklist: 'checklist',
  failureModes: 'failureModes',
  related: 'relatedPosts',
  references: 'references',
} as const satisfies Record<EditedKind, MessageKey>;

/** What the guide has changed since its reader edited it, line by line: each is taken over, or left. */
export function GuideChanged({ guide }: { readonly guide: Guide }): JSX.Element | null {
  const events = useContext(EditContext);
  const [before, setBefore] = useState<EditedSections | null>(null);
  const titleId = useId();
  const changes = guide.edition?.changes ?? [];
  if (events === null) return null;
  const settle = (some: readonly GuideChange[], isTaken: boolean): void => {
    void events.onSettle(some, isTaken).then((attempt) => attempt.kept && setBefore(attempt.value ?? null));
  };
  const undo = (was: EditedSections): void => {
    void events.onUndoEdit(was).then(({ kept }) => kept && setBefore(null));
  };
  return (
    <>
      {changes.length > 0 && (
        <section class={styles.changed} aria-labelledby={titleId}>
          <h2 id={titleId} class={styles.title}>
            <Icon node={FileDiff} size={16} />
            {text('guideChanged')}
          </h2>
          <ul class={styles.changes}>
            {changes.map((change) => (
              <Change
                key={changeKey(change)}
                change={change}
                title={titleOf(guide, change.section)}
                onSettle={(isTaken) => settle([change], isTaken)}
              />
            ))}
          </ul>
          {changes.length > 1 && (
            <div class={styles.actions}>
              <Button small onClick={() => settle(changes, true)}>
                {text('takeAllOver')}
              </Button>
              <Button look="quiet" small onClick={() => settle(changes, false)}>
                {text('leaveAll')}
              </Button>
            </div>
          )}
        </section>
      )}
      {before !== null && (
        <Notice
          icon={FileDiff}
          action={
            <Button look="quiet" small onClick={() => undo(before)}>
              {text('undo')}
            </Button>
          }
        >
          {text('changeSettled')}
        </Notice>
      )}
    </>
  );
}

function titleOf(guide: Guide, section: EditedKind): string {
  return (section === 'steps' ? undefined : guide[section].heading) ?? text(SECTIONS[section]);
}

interface ChangeProps {
  readonly change: GuideChange;
  readonly title: string;
  readonly onSettle: (isTaken: boolean) => void;
}

function Change({ change, title, onSettle }: ChangeProps): JSX.Element {
  const wordsId = useId();
  return (
    <li class={styles.change}>
      <div id={wordsId} class={styles.words}>
        <span class={styles.section}>{text('labelled', title, text(`change_${change.kind}`))}</span>
        <ChangedWords change={change} />
      </div>
      <div class={styles.actions}>
        <Button small aria-describedby={wordsId} onClick={() => onSettle(true)}>
          {text('takeOver')}
        </Button>
        <Button look="quiet" small aria-describedby={wordsId} onClick={() => onSettle(false)}>
          {text('leaveChange')}
        </Button>
      </div>
    </li>
  );
}

function ChangedWords({ change }: { readonly change: GuideChange }): JSX.Element | null {
  switch (change.kind) {
    case 'reordered':
      return null;
    case 'added':
      return <ins dir="auto">{partText(change.part)}</ins>;
    case 'removed':
      return <del dir="auto">{partText(change.part)}</del>;
    case 'reworded':
      return <Reworded from={partText(change.from)} to={partText(change.to)} />;
    case 'redefined':
      return <Reworded from={change.from} to={change.to} />;
  }
}

function Reworded({ from, to }: { readonly from: string; readonly to: string }): JSX.Element {
  return (
    <>
      {from !== '' && <del dir="auto">{from}</del>}
      {to !== '' && <ins dir="auto">{to}</ins>}
    </>
  );
}
