import { Share2 } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { guideOfTopic } from '../../lib/model/guideId';
import type { TopicView } from '../../lib/model/view';
import { Button } from '../Button';
import { text } from '../text';
import { ShareContext } from './shareContext';
import { ShareDialog } from './ShareDialog';

/** Leads to the ways in which a guide is given to others. */
export function ShareButton({ guide }: Pick<TopicView, 'guide'>): JSX.Element | null {
  const events = useContext(ShareContext);
  const [isOpen, setIsOpen] = useState(false);
  if (events === null) return null;
  return (
    <>
      <Button look="quiet" small icon={Share2} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {text('share')}
      </Button>
      {isOpen && (
        <ShareDialog
          title={guide.topic.name}
          guide={guideOfTopic(guide.archive, guide.topic.slug)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
