import { Trash2 } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Archive, ArchiveId } from '../../lib/model/archive';
import { Button } from '../Button';
import { text } from '../text';
import { RemoveDialog } from './RemoveDialog';

export interface RemoveEvents {
  readonly onRemove: (archive: ArchiveId, options: { readonly keepReaderData: boolean }) => void;
}

interface RemoveButtonProps extends RemoveEvents {
  readonly archive: Pick<Archive, 'id' | 'name'>;
  /** Id of the archive's name, to tell several buttons apart. */
  readonly describedBy: string;
}

/** Removes an archive once the reader has said what is to become of their own data. */
export function RemoveButton({ archive, describedBy, onRemove }: RemoveButtonProps): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        small
        icon={Trash2}
        aria-haspopup="dialog"
        aria-describedby={describedBy}
        onClick={() => setAsking(true)}
      >
        {text('removeArchive')}
      </Button>
      {isAsking && (
        <RemoveDialog
          name={archive.name}
          onCancel={() => setAsking(false)}
          onConfirm={(keepReaderData) => {
            setAsking(false);
            onRemove(archive.id, { keepReaderData });
          }}
        />
      )}
    </>
  );
}
