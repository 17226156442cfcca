import { ArrowRight, LockKeyhole, Pin } from 'lucide';
import type { JSX } from 'preact';
import type { Address } from '../../lib/model/address';
import { BrandMark } from '../brand/BrandMark';
import { buttonClass } from '../Button';
import type { OpenPage } from '../events';
import { Icon } from '../Icon';
import { PostLink } from '../PostLink';
import { text } from '../text';
import { CardPicture, GuidePicture, PathPicture } from './PointPictures';
import { PopupPicture } from './PopupPicture';
import styles from './Welcome.module.css';

export interface WelcomeProps {
  /** The archive to begin with; null when there is none any more. */
  readonly archive: { readonly name: string; readonly url: Address } | null;
  /** The archive is the sample that `npm start` serves, not the built-in one. */
  readonly sample: boolean;
  /** The key that opens Waymark, as the browser writes it; null when none is set. */
  readonly shortcut: string | null;
  readonly onOpen: OpenPage;
}

const POINTS = [
  { Picture: PathPicture, title: 'welcomePath', words: 'welcomePathText' },
  { Picture: GuidePicture, title: 'welcomeGuide', words: 'welcomeGuideText' },
  { Picture: CardPicture, title: 'welcomeCard', words: 'welcomeCardText' },
] as const;

/** The one page that Waymark opens by itself, once: what it does, and where to begin. */
export function Welcome({ archive, sample, shortcut, onOpen }: WelcomeProps): JSX.Element {
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
          {archive !== null && (
            <div class={styles.begin}>
              <PostLink url={archive.url} onOpen={onOpen} class={`${buttonClass('primary')} ${styles.button}`}>
                {text(sample ? 'openSample' : 'openBuiltIn')}
                <Icon node={ArrowRight} directional />
              </PostLink>
              <p class={styles.which}>{text(sample ? 'welcomeSample' : 'welcomeBuiltIn', archive.name)}</p>
            </div>
          )}
        </div>
        <PopupPicture />
      </div>
      <ul class={styles.points}>
        {POINTS.map(({ Picture, title, words }) => (
          <li key={title} class={styles.point}>
            <Picture />
            <h2 class={styles.pointTitle}>{text(title)}</h2>
            <p class={styles.pointWords}>{text(words)}</p>
          </li>
        ))}
      </ul>
      <footer class={styles.foot}>
        <p>
          <Icon node={Pin} size={16} />
          <span>
            {text('welcomePin')} {shortcut !== null && text('welcomeShortcut', shortcut)}
          </span>
        </p>
        <p>
          <Icon node={LockKeyhole} size={16} />
          <span>{text('welcomePrivacy')}</span>
        </p>
      </footer>
    </main>
  );
}
