import type { JSX } from 'preact';
import type { TopicView } from '../../lib/model/view';
import type { OpenPage } from '../events';
import { text } from '../text';
import { Checklist, type ChecklistEvents } from './Checklist';
import { OriginNote } from './OriginNote';
import { Section } from './Section';

type ChecklistSectionProps = ChecklistEvents & { readonly view: TopicView; readonly onOpen: OpenPage };

/** The checklist. Shown even when it is empty: the reader can add to it. */
export function ChecklistSection({ view, onOpen, ...events }: ChecklistSectionProps): JSX.Element {
  const { guide, count, items } = view;
  const aside = (
    <>
      <OriginNote guide={guide} origin={guide.checklist.origin} onOpen={onOpen} />
      {count.total > 0 && <span>{text('checklistDone', count.done, count.total)}</span>}
    </>
  );
  return (
    <Section title={guide.checklist.heading ?? text('checklist')} aside={aside}>
      <Checklist
        items={items}
        guide={guide}
        name={`${view.archive.id} ${guide.topic.slug}`}
        onOpen={onOpen}
        {...events}
      />
    </Section>
  );
}
