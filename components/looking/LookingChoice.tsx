import { Trash2 } from 'lucide';
import type { JSX } from 'preact';
import type { ArchiveId } from '../../lib/model/archive';
import { SMALL_ARCHIVE, type Looking, type LookingFigures } from '../../lib/model/looking';
import { Button } from '../Button';
import { dataSize } from '../options/amounts';
import { Select, type Option } from '../Select';
import { text } from '../text';
import type { LookingEvents } from './lookingContext';
import { LookingStatus } from './LookingStatus';
import { costText, costWithTime } from './lookingText';
import styles from './LookingChoice.module.css';

export interface LookingChoiceEvents extends LookingEvents {
  readonly onRemoveTexts: (archive: ArchiveId) => void;
}

interface LookingChoiceProps extends LookingChoiceEvents {
  readonly figures: LookingFigures;
  /** Id of the archive's name, to tell several fields apart. */
  readonly describedBy: string;
}

/** Which posts of an archive are looked through, how far that has come, and what it takes on this machine. */
export function LookingChoice({ figures, describedBy, onLooking, onRemoveTexts }: LookingChoiceProps): JSX.Element {
  const { view, space } = figures;
  const { archive, choice } = view;
  return (
    <div class={styles.choice}>
      <Select
        label={text('lookingLabel')}
        options={optionsFor(figures)}
        value={choice.at}
        describedBy={describedBy}
        onChoose={(at) => onLooking(archive.id, { at, stopped: false })}
      />
      <LookingStatus view={view} withoutOffer onLooking={onLooking} />
      {space > 0 && (
        <p class={styles.space}>
          {text('lookingSpace', dataSize(space))}
          <Button
            look="quiet"
            small
            icon={Trash2}
            aria-describedby={describedBy}
            onClick={() => onRemoveTexts(archive.id)}
          >
            {text('removeTexts')}
          </Button>
        </p>
      )}
    </div>
  );
}

/** What each choice costs stands beside it. What comes by itself and what is all are one in a small archive. */
function optionsFor({ view, savesData }: LookingFigures): readonly Option<Looking['at']>[] {
  const { cost, choice } = view;
  const isSmall = cost.posts <= SMALL_ARCHIVE;
  const byItself = isSmall
    ? text(savesData ? 'lookingNotSavingData' : 'lookingAll', costText(cost))
    : text('lookingOfTopics');
  const all = { value: 'all', label: text('lookingAll', costWithTime(cost)) } as const;
  return [
    { value: 'by-itself', label: byItself },
    ...(!isSmall || savesData || choice.at === 'all' ? [all] : []),
    { value: 'titles', label: text('lookingTitles') },
  ];
}
