import type { JSX } from 'preact';
import type { Guide } from '../../lib/model/guide';
import { passageAddress } from '../../lib/model/passageAddress';
import type { MinedStatement } from '../../lib/model/statement';
import { titlesIn } from '../../lib/model/view';
import { Button } from '../Button';
import type { OpenPage } from '../events';
import { Hint } from '../Hint';
import { PostLink } from '../PostLink';
import { text, textCount } from '../text';
import { lineText } from './lineText';
import styles from './LineSource.module.css';

interface LineSourceProps {
  readonly line: MinedStatement;
  readonly guide: Guide;
  /** Id of the words of the line. */
  readonly of?: string | undefined;
  readonly onOpen: OpenPage;
  readonly onHide: () => void;
}

/** Where a line stands word for word, which opens there, why it was taken, and that it is of no use. */
export function LineSource({ line, guide, of, onOpen, onHide }: LineSourceProps): JSX.Element {
  const title = titlesIn(guide)(line.source);
  return (
    <div class={styles.source}>
      <PostLink
        url={passageAddress(line.source, line.text.split('\n', 1)[0] ?? '')}
        onOpen={onOpen}
        describedBy={of}
        class={styles.link}
      >
        {title === null ? text('source') : text('saidIn', title)}
      </PostLink>
      {line.alsoIn.length > 0 && <span>{textCount('alsoIn', line.alsoIn.length)}</span>}
      <Hint why={lineText(line)} class={styles.why}>
        {text('whyLine')}
      </Hint>
      <Button look="quiet" small aria-describedby={of} onClick={onHide}>
        {text('notUseful')}
      </Button>
    </div>
  );
}
