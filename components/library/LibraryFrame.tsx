import {
  Bookmark,
  BookOpen,
  CalendarDays,
  CircleCheck,
  Highlighter,
  Library,
  Settings,
  Sparkles,
  Trash2,
  type IconNode,
} from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import { hashOf, LIBRARY_PARTS, placeOf, type LibraryCounts, type LibraryPart } from '../../lib/model/library';
import { BrandMark } from '../brand/BrandMark';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { text, textCount } from '../text';
import { partName } from './partName';
import styles from './LibraryFrame.module.css';

const ICONS: Readonly<Record<LibraryPart, IconNode>> = {
  continue: BookOpen,
  new: Sparkles,
  'to-read': Bookmark,
  finished: CircleCheck,
  archives: Library,
  highlights: Highlighter,
  bin: Trash2,
  year: CalendarDays,
};

interface LibraryFrameProps {
  /** Of what is shown; null while what was searched for is. */
  readonly part: LibraryPart | null;
  readonly counts: LibraryCounts;
  readonly onOpenSettings: () => void;
  /** A part was chosen, also the one that is shown. */
  readonly onPart: () => void;
  readonly children: ComponentChildren;
}

/** The library's parts beside what is shown, or above it in a narrow window. */
export function LibraryFrame({ part, counts, onOpenSettings, onPart, children }: LibraryFrameProps): JSX.Element {
  return (
    <div class={styles.page}>
      <header class={styles.side}>
        <div class={styles.inner}>
          <p class={styles.brand}>
            <BrandMark size={24} />
            <span class={styles.name}>{text('appName')}</span>
          </p>
          <nav aria-label={text('library')} class={styles.parts}>
            <ul>
              {LIBRARY_PARTS.map((one) => (
                <li key={one}>
                  <PartLink part={one} isHere={one === part} count={counts[one]} onPart={onPart} />
                </li>
              ))}
            </ul>
          </nav>
          <div class={styles.foot}>
            <Button look="quiet" icon={Settings} title={text('settings')} onClick={onOpenSettings}>
              <span class={styles.settings}>{text('settings')}</span>
            </Button>
          </div>
        </div>
      </header>
      <div class={styles.shown}>{children}</div>
    </div>
  );
}

interface PartLinkProps extends Pick<LibraryFrameProps, 'onPart'> {
  readonly part: LibraryPart;
  readonly isHere: boolean;
  readonly count: number | undefined;
}

function PartLink({ part, isHere, count, onPart }: PartLinkProps): JSX.Element {
  return (
    <a
      href={hashOf(placeOf(part))}
      class={styles.part}
      aria-current={isHere ? 'page' : undefined}
      onClick={() => onPart()}
    >
      <Icon node={ICONS[part]} size={17} />
      <span>{partName(part)}</span>
      {count !== undefined && count > 0 && (
        <span class={styles.count}>
          <span aria-hidden="true">{textCount('bare', count)}</span>
          <span class="visually-hidden">{textCount('posts', count)}</span>
        </span>
      )}
    </a>
  );
}
