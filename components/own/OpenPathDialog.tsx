import { FolderOpen, Plus } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { OpenedPath, SharedPath, SharedSite } from '../../lib/model/sharedPath';
import { Button } from '../Button';
import { Dialog, DialogAnswers } from '../Dialog';
import { text, textCount, textFacts } from '../text';
import { ShareContext, type ShareEvents } from './shareContext';
import styles from './ShareDialog.module.css';

interface Read {
  readonly opened: OpenedPath;
  readonly sites: readonly SharedSite[];
}

/** Files above this are not even read: bytes. */
const LARGEST_FILE = 1_000_000;

interface OpenPathDialogProps {
  /** What is in the field at first. */
  readonly given?: string;
  readonly onClose: () => void;
}

/** Opens a path that someone shared: what it is and which sites it would ask for is shown before anything is kept. */
export function OpenPathDialog({ given = '', onClose }: OpenPathDialogProps): JSX.Element | null {
  const events = useContext(ShareContext);
  const dialog = useRef<HTMLDialogElement>(null);
  const [pasted, setPasted] = useState(given);
  const [read, setRead] = useState<Read | null>(null);
  const onRead = events?.onRead;
  useEffect(() => {
    let isOver = false;
    if (onRead === undefined || pasted.trim() === '') setRead(null);
    else void onRead(pasted).then((found) => isOver || setRead(found));
    return () => {
      isOver = true;
    };
  }, [pasted, onRead]);
  if (events === null) return null;
  const choose = (file: File | undefined): void => {
    if (file === undefined) return;
    if (file.size > LARGEST_FILE) setRead({ opened: { kind: 'fault', fault: 'tooLarge' }, sites: [] });
    else void file.text().then(setPasted);
  };
  const keep = (path: SharedPath): void => {
    void events.onKeep(path).then(({ kept }) => kept && dialog.current?.close());
  };
  return (
    <Dialog dialog={dialog} title={text('openPathTitle')} onClose={onClose}>
      <div class={styles.part}>
        <p class={styles.why}>{text('openPathWhy')}</p>
        <textarea
          class={styles.made}
          rows={4}
          dir="ltr"
          value={pasted}
          placeholder="waymark-path:1:…"
          aria-label={text('openPathField')}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
        <label class={styles.choice}>
          {text('openPathFile')}
          <input
            type="file"
            accept=".json,.txt,application/json,text/plain"
            onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
          />
        </label>
        <output class={styles.fault}>
          {read?.opened.kind === 'fault' && text(`sharedFault_${read.opened.fault}`)}
        </output>
      </div>
      {read?.opened.kind === 'path' && (
        <Preview
          path={read.opened.path}
          leftOut={read.opened.leftOut}
          sites={read.sites}
          onKeep={keep}
          onFollow={events.onFollow}
        />
      )}
      <DialogAnswers>
        <Button onClick={() => dialog.current?.close()}>{text('cancel')}</Button>
      </DialogAnswers>
    </Dialog>
  );
}

interface PreviewProps {
  readonly path: SharedPath;
  readonly leftOut: number;
  readonly sites: readonly SharedSite[];
  readonly onKeep: (path: SharedPath) => void;
  readonly onFollow: ShareEvents['onFollow'];
}

function Preview({ path, leftOut, sites, onKeep, onFollow }: PreviewProps): JSX.Element {
  const { name, steps, checklist } = path;
  const hasNotes = checklist.some(({ done, note }) => done === true || note !== undefined);
  return (
    <section class={styles.part} aria-label={text('openPathPreview')}>
      <h3 dir="auto">{name === '' ? text('pathUnnamed') : name}</h3>
      <p class={styles.why}>
        {textFacts([
          textCount('posts', steps.length),
          ...(checklist.length > 0 ? [textCount('items', checklist.length)] : []),
        ])}
        {leftOut > 0 && ` ${textCount('leftOut', leftOut)}`}
        {hasNotes && ` ${text('openPathNotes')}`}
      </p>
      <ol class={styles.steps} aria-label={text('readingPath')}>
        {steps.map((step) => (
          <li key={step.url} dir="auto">
            {step.title}
          </li>
        ))}
      </ol>
      <p class={styles.why}>{text('openPathSites')}</p>
      <ul class={styles.sites}>
        {sites.map((site) => (
          <li key={site.archive} class={styles.site}>
            <bdi dir="ltr">{site.host}</bdi>
            {site.isFollowed ? (
              <span class={styles.why}>{text('siteFollowed')}</span>
            ) : (
              <Button small look="quiet" onClick={() => onFollow(site.archive)}>
                {text('followSite', site.host)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button look="primary" icon={Plus} onClick={() => onKeep(path)}>
        {text('keepPath')}
      </Button>
    </section>
  );
}

/** Leads to that. */
export function OpenPathButton(): JSX.Element | null {
  const events = useContext(ShareContext);
  const [isOpen, setIsOpen] = useState(false);
  if (events === null) return null;
  return (
    <>
      <Button look="quiet" small icon={FolderOpen} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {text('openPath')}
      </Button>
      {isOpen && <OpenPathDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
