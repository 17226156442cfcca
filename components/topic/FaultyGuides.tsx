import type { JSX } from 'preact';
import type { FaultyGuide } from '../../lib/model/guideFault';
import type { OpenPage } from '../events';
import { guideFaultText } from '../form/guideFaultText';
import { PostLink } from '../PostLink';
import { text, textSentences } from '../text';

interface FaultyGuidesProps {
  readonly faulty: readonly FaultyGuide[];
  readonly onOpen: OpenPage;
}

/** Why a guide that the archive means to publish is not the one that is shown. */
export function FaultyGuides({ faulty, onOpen }: FaultyGuidesProps): JSX.Element {
  return (
    <>
      {faulty.map(({ page, fault }) => (
        <p key={page}>
          {textSentences([text('guideFaulty'), guideFaultText(fault)])}{' '}
          <PostLink url={page} onOpen={onOpen}>
            {text('guideFaultyPage')}
          </PostLink>
        </p>
      ))}
    </>
  );
}
