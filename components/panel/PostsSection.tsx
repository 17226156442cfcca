import type { JSX } from 'preact';
import type { Guide, Reference, Section as GuideSection } from '../../lib/model/guide';
import type { PostRef } from '../../lib/model/post';
import type { OpenPage } from '../events';
import { OriginNote } from './OriginNote';
import { ReferenceList } from './ReferenceList';
import { Section } from './Section';

interface PostsSectionProps {
  readonly title: string;
  /** How many there are, in words. */
  readonly count?: string;
  readonly guide: Guide;
  readonly section: GuideSection<readonly (PostRef | Reference)[]>;
  readonly onOpen: OpenPage;
}

/** A section of posts. Nothing when there are none. */
export function PostsSection({ title, count, guide, section, onOpen }: PostsSectionProps): JSX.Element | null {
  if (section.content.length === 0) return null;
  const aside = (
    <>
      <OriginNote guide={guide} origin={section.origin} onOpen={onOpen} />
      {count !== undefined && <span>{count}</span>}
    </>
  );
  return (
    <Section title={title} aside={aside}>
      <ReferenceList posts={section.content} onOpen={onOpen} />
    </Section>
  );
}
