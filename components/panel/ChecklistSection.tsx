import type { JSX } from 'preact';
import { FIRST_RUN, guideOfTopic } from '../../lib/model/guideId';
import type { TopicView } from '../../lib/model/view';
import type { OpenPage } from '../events';
import { NewRun, RunChoice } from '../runs/RunChoice';
import { text } from '../text';
import { Checklist, type ChecklistEvents } from './Checklist';
import { OriginNote } from './OriginNote';
import { Section } from './Section';

type ChecklistSectionProps = ChecklistEvents & { readonly view: TopicView; readonly onOpen: OpenPage };

/** The checklist. Shown even when it is empty: the reader can add to it. */
export function ChecklistSection({ view, onOpen, ...events }: ChecklistSectionProps): JSX.Element {
  const { guide, count, items, runs } = view;
  const name = checklistName(view);
  const aside = (
    <>
      <OriginNote guide={guide} origin={guide.checklist.origin} onOpen={onOpen} />
      {count.total > 0 && <span>{text('checklistDone', count.done, count.total)}</span>}
    </>
  );
  return (
    <Section title={guide.checklist.heading ?? text('checklist')} aside={aside}>
      <RunChoice runs={runs} name={name} />
      <Checklist key={runs.open.run} items={items} guide={guide} name={name} onOpen={onOpen} {...events} />
      {items.length > 0 && <NewRun name={name} />}
    </Section>
  );
}

/** Names the checklist among all drafts: each run has its own. */
function checklistName({ guide, runs }: TopicView): string {
  const of = guideOfTopic(guide.archive, guide.topic.slug);
  return runs.open.run === FIRST_RUN ? of : `${of} ${runs.open.run}`;
}
