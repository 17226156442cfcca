import type { JSX } from 'preact';
import type { Guide, Section as GuideSection } from '../../lib/model/guide';
import type { Statement } from '../../lib/model/statement';
import type { OpenPage } from '../events';
import { OriginNote } from './OriginNote';
import { Section } from './Section';
import { StatementList, type Sense } from './StatementList';
import { useHidden, type LineEvents } from './useHidden';

interface StatementSectionProps extends LineEvents {
  readonly title: string;
  readonly guide: Guide;
  readonly section: GuideSection<readonly Statement[]>;
  readonly sense: Sense;
  readonly onOpen: OpenPage;
}

/** A section of sentences. Nothing when there are none, unless the last one was hidden just now. */
export function StatementSection({
  title,
  guide,
  section,
  sense,
  onOpen,
  onHideLines,
}: StatementSectionProps): JSX.Element | null {
  const { hide, notice } = useHidden(onHideLines);
  if (section.content.length === 0 && notice === null) return null;
  return (
    <Section title={title} aside={<OriginNote guide={guide} origin={section.origin} onOpen={onOpen} />}>
      <StatementList statements={section.content} sense={sense} guide={guide} onOpen={onOpen} onHide={hide} />
      {notice}
    </Section>
  );
}
