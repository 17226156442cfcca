import { ClipboardCopy, Download } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import type { GuideId } from '../../lib/model/guideId';
import { PUBLISH_FORMS, type PublishForm } from '../../lib/model/publishForm';
import { Button } from '../Button';
import { Dialog, DialogAnswers } from '../Dialog';
import { NotePart } from '../exchange/NotePart';
import { Select } from '../Select';
import { text, type MessageKey } from '../text';
import { ShareContext, type ShareEvents } from './shareContext';
import styles from './ShareDialog.module.css';

const FORMS = {
  html: 'formHtml',
  hugo: 'formHugo',
  jekyll: 'formJekyll',
  eleventy: 'formEleventy',
  'json-ld': 'formJsonLd',
} as const satisfies Record<PublishForm, MessageKey>;

interface ShareDialogProps {
  readonly title: string;
  readonly guide: GuideId;
  readonly onClose: () => void;
}

/** Gives the guide that is shown away: as a path to follow, as a page for a blog, or to the reader's own notes. */
export function ShareDialog({ title, guide, onClose }: ShareDialogProps): JSX.Element | null {
  const events = useContext(ShareContext);
  const dialog = useRef<HTMLDialogElement>(null);
  if (events === null) return null;
  return (
    <Dialog dialog={dialog} title={text('shareTitle', title)} onClose={onClose}>
      <SharePart events={events} />
      <PublishPart events={events} />
      <div class={styles.part}>
        <NotePart note={guide} about={text('noteTopicAbout')} title={text('shareAsNote')} />
      </div>
      <DialogAnswers>
        <Button onClick={() => dialog.current?.close()}>{text('close')}</Button>
      </DialogAnswers>
    </Dialog>
  );
}

/** Something made of the guide, made anew with each choice. */
function useMade(make: () => ReturnType<ShareEvents['onLine']>, by: unknown): string {
  const [made, setMade] = useState('');
  useEffect(() => {
    let isOver = false;
    void make().then((attempt) => {
      if (!isOver && attempt.kept) setMade(attempt.value ?? '');
    });
    return () => {
      isOver = true;
    };
    // By the choice alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [by]);
  return made;
}

function SharePart({ events }: { readonly events: ShareEvents }): JSX.Element {
  const [withNotes, setWithNotes] = useState(false);
  const line = useMade(() => events.onLine(withNotes), withNotes);
  const titleId = useId();
  return (
    <section class={styles.part} aria-labelledby={titleId}>
      <h3 id={titleId}>{text('shareAsPath')}</h3>
      <p class={styles.why}>{text('shareAsPathWhy')}</p>
      <label class={styles.choice}>
        <input
          type="checkbox"
          checked={withNotes}
          onChange={({ currentTarget }) => setWithNotes(currentTarget.checked)}
        />
        {text('shareNotes')}
      </label>
      <Made label={text('shareLine')} words={line} onCopy={events.onCopy} onSave={() => events.onFile(withNotes)} />
    </section>
  );
}

function PublishPart({ events }: { readonly events: ShareEvents }): JSX.Element {
  const [form, setForm] = useState<PublishForm>('html');
  const page = useMade(() => events.onPublish(form), form);
  const titleId = useId();
  return (
    <section class={styles.part} aria-labelledby={titleId}>
      <h3 id={titleId}>{text('publishTitle')}</h3>
      <p class={styles.why}>{text('publishWhy')}</p>
      <Select
        label={text('publishForm')}
        options={PUBLISH_FORMS.map((value) => ({ value, label: text(FORMS[value]) }))}
        value={form}
        onChoose={setForm}
      />
      <Made label={text('publishPage')} words={page} onCopy={events.onCopy} onSave={() => events.onSavePage(form)} />
    </section>
  );
}

interface MadeProps {
  readonly label: string;
  readonly words: string;
  readonly onCopy: ShareEvents['onCopy'];
  readonly onSave: () => Promise<unknown>;
}

function Made({ label, words, onCopy, onSave }: MadeProps): JSX.Element {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => setIsCopied(false), [words]);
  return (
    <>
      <textarea
        class={styles.made}
        readOnly
        rows={4}
        dir="ltr"
        value={words}
        aria-label={label}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div class={styles.actions}>
        <Button
          small
          icon={ClipboardCopy}
          disabled={words === ''}
          onClick={() => void onCopy(words).then(({ kept }) => setIsCopied(kept))}
        >
          {text('copy')}
        </Button>
        <Button small look="quiet" icon={Download} disabled={words === ''} onClick={() => void onSave()}>
          {text('saveFile')}
        </Button>
        <output class={styles.said}>{isCopied && text('copied')}</output>
      </div>
    </>
  );
}
