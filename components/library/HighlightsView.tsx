import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HighlightId } from '../../lib/model/highlight';
import { NO_FILTER, type HighlightFilter, type LibraryContent, type LibraryMark } from '../../lib/model/library';
import type { PostUrl } from '../../lib/model/post';
import { Button } from '../Button';
import { LongList } from '../list/LongList';
import { text, textCount } from '../text';
import { FilterChoice } from './FilterChoice';
import { LibraryMarkRow } from './LibraryMarkRow';
import { MarkDialog, type MarkEvents } from './MarkDialog';
import { NothingHere } from './NothingHere';
import { partName } from './partName';
import { useSight } from './useSight';
import { ViewHead } from './ViewHead';

export interface HighlightsViewEvents extends MarkEvents {
  readonly onSight: (urls: readonly PostUrl[]) => void;
  /** Opens its post at the passage. */
  readonly onGo: (mark: LibraryMark) => void;
  readonly onFilter: (filter: HighlightFilter) => void;
}

interface HighlightsViewProps extends HighlightsViewEvents {
  readonly content: Extract<LibraryContent, { view: 'highlights' }>;
}

/** The passages that the reader marked, the latest first, with their notes and tags. */
export function HighlightsView({ content, onSight, onGo, onFilter, ...events }: HighlightsViewProps): JSX.Element {
  const { marks, known, filter, choices } = content;
  const [open, setOpen] = useState<HighlightId | null>(null);
  const see = useSight(marks, postOf, onSight);
  const opened = marks.find(({ id }) => id === open);
  const isFiltered = Object.values(filter).some((value) => value !== null);
  const isNone = marks.length === 0 && !isFiltered;
  return (
    <>
      <ViewHead title={partName('highlights')} facts={isNone ? undefined : textCount('highlights', content.count)} />
      {!isNone && <FilterChoice filter={filter} choices={choices} onFilter={onFilter} />}
      {isNone && <NothingHere title={text('noHighlights')} words={text('noHighlightsText')} />}
      {marks.length === 0 && isFiltered && (
        <NothingHere title={text('noHighlightFound')} words={text('noHighlightFoundText')}>
          <Button onClick={() => onFilter(NO_FILTER)}>{text('showAllHighlights')}</Button>
        </NothingHere>
      )}
      <LongList
        label={partName('highlights')}
        rows={marks}
        keyOf={({ id }) => id}
        renderRow={(mark, place) => (
          <LibraryMarkRow
            mark={mark}
            post={known.get(mark.post) ?? null}
            place={place}
            onGo={onGo}
            onEdit={() => setOpen(mark.id)}
          />
        )}
        onSight={see}
      />
      {opened !== undefined && (
        <MarkDialog mark={opened} knownTags={choices.tags} onClose={() => setOpen(null)} {...events} />
      )}
    </>
  );
}

function postOf({ post }: LibraryMark): PostUrl {
  return post;
}
