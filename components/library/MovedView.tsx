import { ArrowRightLeft, Plus } from 'lucide';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ArchiveId } from '../../lib/model/archive';
import { hashOf, type LibraryContent, type MoveTarget } from '../../lib/model/library';
import { addingText } from '../addingText';
import { Button } from '../Button';
import type { OpenPage } from '../events';
import { siteAddress } from '../options/siteAddress';
import { shownAddress, text, textCount, textFacts, textSentences } from '../text';
import { MovedPosts } from './MovedPosts';
import { ViewHead } from './ViewHead';
import styles from './MovedView.module.css';

export interface MovedViewEvents {
  readonly onOpen: OpenPage;
  /** Asks the browser for the site at the new address: to be answered within the click. */
  readonly onAddSite: (archive: ArchiveId) => void;
  /** Another address was given, or another blog chosen. */
  readonly onMovedTo: (from: ArchiveId, to: ArchiveId) => void;
  readonly onMoveBlog: (from: ArchiveId, to: ArchiveId) => void;
}

interface MovedViewProps extends MovedViewEvents {
  readonly content: Extract<LibraryContent, { view: 'moved' }>;
}

/** A blog has another address now: where that is, what would go along, and what is not found there. */
export function MovedView({ content, ...events }: MovedViewProps): JSX.Element {
  const { archive, to } = content;
  return (
    <>
      <ViewHead
        title={text('blogMoved')}
        above={
          <a href={hashOf({ view: 'archive', archive: archive.id })} dir="auto">
            {archive.name}
          </a>
        }
        facts={text('blogMovedFrom', shownAddress(archive.id))}
      />
      <p class={styles.about}>{text('blogMovedAbout')}</p>
      <NewAddress key={addressOf(to)} content={content} onMovedTo={events.onMovedTo} />
      {to?.kind === 'unknown' && <Unknown to={to} onAddSite={events.onAddSite} />}
      {to?.kind === 'followed' && <Planned from={archive.id} to={to} {...events} />}
    </>
  );
}

function addressOf(to: MoveTarget | null): string {
  if (to === null) return '';
  return to.kind === 'unknown' ? to.archive : to.archive.id;
}

function NewAddress({ content, onMovedTo }: Pick<MovedViewProps, 'content' | 'onMovedTo'>): JSX.Element {
  const { archive, to, others } = content;
  const [typed, setTyped] = useState(addressOf(to).replace(/^https:\/\//, ''));
  const [mistake, setMistake] = useState<'siteInvalid' | 'blogMovedSame' | null>(null);
  const fieldId = useId();
  const wordsId = useId();
  const listId = useId();
  const submit = (event: Event): void => {
    event.preventDefault();
    const address = siteAddress(typed);
    if (address === null) setMistake('siteInvalid');
    else if (address === archive.id) setMistake('blogMovedSame');
    else onMovedTo(archive.id, address);
  };
  return (
    <form class={styles.form} noValidate onSubmit={submit}>
      <label for={fieldId} class={styles.label}>
        {text('blogMovedTo')}
      </label>
      <div class={styles.row}>
        <input
          id={fieldId}
          type="url"
          class={styles.field}
          value={typed}
          placeholder={text('sitePlaceholder')}
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          list={listId}
          aria-invalid={mistake !== null}
          aria-describedby={wordsId}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setMistake(null);
          }}
        />
        <datalist id={listId}>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </datalist>
        <Button type="submit" look={to === null ? 'primary' : 'outline'}>
          {text('blogMovedLook')}
        </Button>
      </div>
      <output id={wordsId} class={styles.mistake}>
        {mistake !== null && text(mistake)}
      </output>
    </form>
  );
}

/** A site that is not followed so far: it is added first, and what would go along is shown as its posts are found. */
function Unknown({
  to,
  onAddSite,
}: Pick<MovedViewEvents, 'onAddSite'> & { readonly to: Extract<MoveTarget, { kind: 'unknown' }> }): JSX.Element {
  const { archive, adding } = to;
  const isBusy = adding.kind === 'asking' || adding.kind === 'reading';
  return (
    <section class={styles.next}>
      <output>{adding.kind === 'idle' ? text('blogMovedUnknown', shownAddress(archive)) : addingText(adding)}</output>
      <Button look="primary" icon={Plus} disabled={isBusy} onClick={() => onAddSite(archive)}>
        {text('followSite', shownAddress(archive))}
      </Button>
    </section>
  );
}

interface PlannedProps extends Pick<MovedViewEvents, 'onOpen' | 'onMoveBlog'> {
  readonly from: ArchiveId;
  readonly to: Extract<MoveTarget, { kind: 'followed' }>;
}

function Planned({ from, to, onOpen, onMoveBlog }: PlannedProps): JSX.Element {
  const { posts, highlights } = to.planned;
  const lost = posts.filter(({ match }) => match === null);
  const found = posts.filter(({ match }) => match !== null);
  const facts = [
    ...(posts.length === 0 ? [] : [text('blogMovedFound', found.length, posts.length)]),
    ...(highlights === 0 ? [] : [textCount('highlights', highlights)]),
  ];
  return (
    <>
      <section class={styles.next}>
        <output>
          {textSentences([
            to.isDiscovering
              ? text('blogMovedReading', textCount('posts', to.known))
              : text('blogMovedKnown', to.archive.name, textCount('posts', to.known)),
            facts.length === 0 ? text('blogMovedNothing') : textFacts(facts),
          ])}
        </output>
        <Button
          look="primary"
          icon={ArrowRightLeft}
          disabled={to.known === 0}
          onClick={() => onMoveBlog(from, to.archive.id)}
        >
          {text('blogMovedDo')}
        </Button>
      </section>
      <MovedPosts title={text('blogMovedLost')} about={text('blogMovedLostText')} posts={lost} onOpen={onOpen} />
      <MovedPosts title={text('blogMovedMatched')} posts={found} onOpen={onOpen} />
    </>
  );
}
