import type { JSX } from 'preact';
import type { ArchiveId } from '../../lib/model/archive';
import { COLOURS, type Colour } from '../../lib/model/highlight';
import type { FilterChoices, HighlightFilter } from '../../lib/model/library';
import { colourName } from '../highlights/colourName';
import { Select } from '../Select';
import { text, textOrder } from '../text';
import styles from './FilterChoice.module.css';

interface FilterChoiceProps {
  readonly filter: HighlightFilter;
  readonly choices: FilterChoices;
  readonly onFilter: (filter: HighlightFilter) => void;
}

/** By what highlights are chosen: each choice with its "all", which is the empty word. */
export function FilterChoice({ filter, choices, onFilter }: FilterChoiceProps): JSX.Element {
  const { archives, topics, tags } = choices;
  const all = { value: '', label: text('filterAll') };
  const given = (chosen: string): string | null => (chosen === '' ? null : chosen);
  return (
    <div class={styles.filters}>
      {archives.length > 1 && (
        <Select
          label={text('filterArchive')}
          options={[all, ...archives.map(({ id, name }) => ({ value: id as string, label: name }))]}
          value={filter.archive ?? ''}
          onChoose={(chosen) => onFilter({ ...filter, archive: given(chosen) as ArchiveId | null, topic: null })}
        />
      )}
      {topics.length > 0 && (
        <Select
          label={text('topicLabel')}
          options={[
            all,
            ...topics
              .map(({ slug, name }) => ({ value: slug, label: name }))
              .toSorted((one, other) => textOrder(one.label, other.label)),
          ]}
          value={filter.topic ?? ''}
          onChoose={(chosen) => onFilter({ ...filter, topic: given(chosen) })}
        />
      )}
      <Select
        label={text('filterColour')}
        options={[all, ...COLOURS.map((colour) => ({ value: colour as string, label: colourName(colour) }))]}
        value={filter.colour ?? ''}
        onChoose={(chosen) => onFilter({ ...filter, colour: given(chosen) as Colour | null })}
      />
      {tags.length > 0 && (
        <Select
          label={text('filterTag')}
          options={[all, ...tags.toSorted(textOrder).map((tag) => ({ value: tag, label: tag }))]}
          value={filter.tag ?? ''}
          onChoose={(chosen) => onFilter({ ...filter, tag: given(chosen) })}
        />
      )}
    </div>
  );
}
