import type { JSX } from 'preact';
import type { Guide, Section as GuideSection } from '../../lib/model/guide';
import type { Statement } from '../../lib/model/statement';
import type { OpenPage } from '../events';
import { OriginNote } from './OriginNote';
import { Section } from './Section';
import { StatementList, type Sense } from './StatementList';

interface StatementSectionProps {
  readonly title: string;
  readonly guide: Guide;
  readonly section: GuideSection<readonly Statement[]>;
  readonly sense: Sense;
  readonly onOpen: OpenPage;
}

/** A section of sentences. Nothing when there are none. */
export function StatementSection({ title, guide, section, sense, onOpen }: StatementSectionProps): JSX.Element | null {
  if (section.content.length === 0) return null;
  return (
    <Section title={title} aside={<OriginNote guide={guide} origin={section.origin} onOpen={onOpen} />}>
      <StatementList statements={section.content} sense={sense} guide={guide} onOpen={onOpen} />
    </Section>
  );
}
