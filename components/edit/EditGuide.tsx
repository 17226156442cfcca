import { Check, RotateCcw, Undo2 } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { EditedLinesKind, EditedPostsKind, EditedSections } from '../../lib/model/edition';
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
  const lines = (kind: EditedLinesKind, title: MessageKey): JSX.Element => (
    <EditSection
      title={guide[kind].heading ?? text(title)}
      kind={kind}
      guide={guide}
      parts={partsIn(guide, kind)}
      name={name}
    />
  );
  const posts = (kind: EditedPostsKind, title: string): JSX.Element => (
    <EditSection title={title} kind={kind} guide={guide} parts={guide[kind].content} name={name}>
      <AddPost
        has={new Set(guide[kind].content.map(({ url }) => url))}
        onAdd={(post) => events.onEdit(kind, { kind: 'add-post', post })}
      />
    </EditSection>
  );
  return (
    <div class={styles.edit}>
      <Head guide={guide} events={events} onDone={onDone} />
      {posts('steps', text('readingPath'))}
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
      {lines('arguments', 'arguments')}
      {lines('checklist', 'checklist')}
      {lines('failureModes', 'failureModes')}
      {posts('related', guide.related.heading ?? text('relatedPosts'))}
      {posts('references', guide.references.heading ?? text('references'))}
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
