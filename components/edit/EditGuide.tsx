import { Check, RotateCcw, Undo2 } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { EditedListKind, EditedSections } from '../../lib/model/edition';
import type { Guide } from '../../lib/model/guide';
import { definitionIn, partsIn } from '../../lib/model/guideParts';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { Section } from '../panel/Section';
import { text, type MessageKey } from '../text';
import { AddPost } from './AddPost';
import { EditContext, type EditEvents } from './editContext';
import { EditSection } from './EditSection';
import { WordsField } from './WordsField';
import styles from './EditGuide.module.css';

interface EditGuideProps {
  readonly guide: Guide;
  /** Names the guide among all drafts. */
  readonly name: string;
  readonly onDone: () => void;
}

/**
 * A guide while its reader edits it. What they do is kept at once, in an edition of their own that lies over the guide.
 */
export function EditGuide({ guide, name, onDone }: EditGuideProps): JSX.Element | null {
  const events = useContext(EditContext);
  if (events === null) return null;
  const section = (kind: Exclude<EditedListKind, 'steps'>, title: MessageKey): JSX.Element => (
    <EditSection
      title={guide[kind].heading ?? text(title)}
      kind={kind}
      guide={guide}
      parts={partsIn(guide, kind)}
      name={name}
    />
  );
  return (
    <div class={styles.edit}>
      <Head guide={guide} events={events} onDone={onDone} />
      <EditSection title={text('readingPath')} kind="steps" guide={guide} parts={guide.steps.content} name={name}>
        <AddPost
          has={new Set(guide.steps.content.map(({ url }) => url))}
          onAdd={(post) => events.onEdit('steps', { kind: 'add-post', post })}
        />
      </EditSection>
      <Section title={guide.definition.heading ?? text('definition')}>
        <WordsField
          field={`${name} definition`}
          label={text('definition')}
          words={definitionIn(guide)}
          mayBeEmpty
          placeholder={text('definitionPlaceholder')}
          onSave={events.onDefine}
        />
      </Section>
      {section('arguments', 'arguments')}
      {section('checklist', 'checklist')}
      {section('failureModes', 'failureModes')}
      <div>
        <Button look="primary" icon={Check} onClick={onDone}>
          {text('editDone')}
        </Button>
      </div>
    </div>
  );
}

/** What editing means, the way back to the guide as it was, and the way on. */
function Head({ guide, events, onDone }: Pick<EditGuideProps, 'guide' | 'onDone'> & { readonly events: EditEvents }) {
  const [before, setBefore] = useState<EditedSections | null>(null);
  const done = useRef<HTMLButtonElement>(null);
  // What led here is gone.
  useEffect(() => done.current?.focus({ preventScroll: true }), []);
  const toOriginal = (): void => {
    void events.onOriginal().then((attempt) => attempt.kept && setBefore(attempt.value ?? null));
  };
  const undo = (): void => {
    if (before !== null) void events.onUndoEdit(before).then(({ kept }) => kept && setBefore(null));
  };
  return (
    <div class={styles.head}>
      <p class={styles.why}>{text('editWhy')}</p>
      <div class={styles.actions}>
        <Button ref={done} look="primary" small icon={Check} onClick={onDone}>
          {text('editDone')}
        </Button>
        {guide.edition !== undefined && (
          <Button look="quiet" small icon={RotateCcw} onClick={toOriginal}>
            {text('backToOriginal')}
          </Button>
        )}
      </div>
      {before !== null && guide.edition === undefined && (
        <Notice
          icon={Undo2}
          action={
            <Button look="quiet" small onClick={undo}>
              {text('undo')}
            </Button>
          }
        >
          {text('isOriginal')}
        </Notice>
      )}
    </div>
  );
}
