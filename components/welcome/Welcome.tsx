import { Check, LockKeyhole } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { AddedSite, Adding } from '../../lib/model/overview';
import { BrandMark } from '../brand/BrandMark';
import type { OpenPage } from '../events';
import { Icon } from '../Icon';
import { AddedSiteView } from '../options/AddedSiteView';
import { AddSite } from '../options/AddSite';
import { PostLink } from '../PostLink';
import { text, textSentences } from '../text';
import { PinPicture } from './PinPicture';
import { PopupPicture } from './PopupPicture';
import styles from './Welcome.module.css';

export interface WelcomeState {
  /** Whether the icon stands in the toolbar; null where the browser does not tell. */
  readonly pinned: boolean | null;
  readonly adding: Adding;
  readonly added: AddedSite | null;
  /** The archives that are there already. */
  readonly known: readonly ArchiveId[];
  /** The reader follows a blog of their own choice. */
  readonly follows: boolean;
}

export interface WelcomeProps {
  readonly state: WelcomeState;
  /** An archive to try Waymark on; null when there is none any more. */
  readonly tryOn: { readonly name: string; readonly url: Address } | null;
  /** The key that opens Waymark, as the browser writes it; null when none is set. */
  readonly shortcut: string | null;
  readonly onOpen: OpenPage;
  /** To be answered within the click: browsers ask for permission only then. */
  readonly onAddSite: (archive: ArchiveId) => void;
}

/** The one page that Waymark opens by itself, once: what it does, and the two steps to one's own blog. */
export function Welcome({ state, tryOn, shortcut, onOpen, onAddSite }: WelcomeProps): JSX.Element {
  const { pinned, adding, added, known, follows } = state;
  return (
    <main class={styles.page}>
      <header class={styles.brand}>
        <BrandMark size={26} />
        {text('appName')}
      </header>
      <div class={styles.opening}>
        <div>
          <h1 class={styles.title}>{text('welcomeTitle')}</h1>
          <p class={styles.lead}>{text('welcomeLead')}</p>
          <ol class={styles.steps}>
            <Step number={1} title={text('welcomePin')} done={pinned === true}>
              <div class={styles.pin}>
                {pinned !== true && <PinPicture />}
                <p aria-live="polite">{pinned === true ? text('welcomePinned') : text('welcomePinText')}</p>
              </div>
            </Step>
            <Step number={2} title={text('welcomeFollow')} done={follows}>
              <p>
                {textSentences([text('welcomeFollowText'), shortcut === null ? '' : text('welcomeShortcut', shortcut)])}
              </p>
              <AddSite known={known} adding={adding} added={added} onAddSite={onAddSite} />
              {added !== null && <AddedSiteView added={added} onOpen={onOpen} />}
              {tryOn !== null && !follows && (
                <p>
                  {text('welcomeTry')}{' '}
                  <PostLink url={tryOn.url} onOpen={onOpen}>
                    {tryOn.name}
                  </PostLink>
                </p>
              )}
            </Step>
          </ol>
        </div>
        <PopupPicture />
      </div>
      <footer class={styles.foot}>
        <Icon node={LockKeyhole} size={16} />
        <span>{text('welcomePrivacy')}</span>
      </footer>
    </main>
  );
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly done: boolean;
  readonly children: ComponentChildren;
}

function Step({ number, title, done, children }: StepProps): JSX.Element {
  return (
    <li class={done ? `${styles.step} ${styles.done}` : styles.step}>
      <span class={styles.number} aria-hidden="true">
        {done ? <Icon node={Check} size={16} /> : number}
      </span>
      <div class={styles.body}>
        <h2 class={styles.stepTitle}>
          {title}
          {done && <span class="visually-hidden"> {text('welcomeDone')}</span>}
        </h2>
        {children}
      </div>
    </li>
  );
}
