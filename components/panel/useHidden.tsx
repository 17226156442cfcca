import { EyeOff } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Attempt } from '../../lib/model/trouble';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { text } from '../text';

export interface LineEvents {
  /** Hides lines of the guide, or shows them again; their near twins go with them. */
  readonly onHideLines: (texts: readonly string[], isHidden: boolean) => Promise<Attempt<unknown>>;
}

interface Hidden {
  readonly hide: (texts: readonly string[]) => void;
  /** What was hidden just now, with the way back; null where nothing was. */
  readonly notice: JSX.Element | null;
}

/** Lines that the reader hides in one section, which can be undone there. */
export function useHidden(onHideLines: LineEvents['onHideLines']): Hidden {
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const change = (texts: readonly string[], isHidden: boolean): void => {
    void onHideLines(texts, isHidden).then(({ kept }) => kept && setHidden(isHidden ? texts : []));
  };
  const undo = (
    <Button look="quiet" small onClick={() => change(hidden, false)}>
      {text('undo')}
    </Button>
  );
  const notice =
    hidden.length === 0 ? null : (
      <Notice icon={EyeOff} action={undo}>
        {text('lineHidden', hidden[0] ?? '')}
      </Notice>
    );
  return { hide: (texts) => change(texts, true), notice };
}
