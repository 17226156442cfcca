import { EDITION_GROUPS, NOTHING_EDITED, type EditedList, type Edition, type GuideLine } from '../model/edition';
import type { Reference } from '../model/guide';
import { OWN_PATH_GROUPS, type OwnPath } from '../model/ownPath';
import type { Step } from '../model/path';
import type { PostRef } from '../model/post';
import {
  isNumber,
  isObject,
  isText,
  listOf,
  mended,
  oneOf,
  orMissing,
  orNull,
  shape,
  type Fields,
  type Is,
} from '../model/shape';
import type { Statement } from '../model/statement';
import { NEW, STAMP, stampsIn } from './readerRecords';

/**
 * Guides and paths of the reader's own as they are read from the database, by the rules of the reader's other records.
 */

const isStatement: Is<Statement> = (value): value is Statement =>
  isObject(value) && 'text' in value && isText(value.text) && 'kind' in value && oneOf(['quoted', 'mined'])(value.kind);
const isLines = shape<EditedList<GuideLine>>({ was: listOf(isLineOfGuide), now: listOf(isLineOfGuide) });
function isLineOfGuide(value: unknown): value is GuideLine {
  return shape<GuideLine>({ id: isText, statement: isStatement })(value);
}
const isStep = shape<Omit<Step, 'reason'>>({
  title: isText,
  url: orNull(isText),
  role: oneOf(['start', 'middle', 'finish']),
  label: orMissing(isText),
});
const isPost = shape<PostRef>({ title: isText, url: orNull(isText) });
const isReference = shape<Reference>({ title: isText, url: orNull(isText), summary: orNull(isText) });

const EDITION: Fields<Edition> = {
  ...STAMP,
  id: isText,
  archive: isText,
  definition: orNull(shape<NonNullable<Edition['definition']>>({ was: isText, now: isText })),
  steps: orNull(shape<EditedList<Step>>({ was: listOf(isStep), now: listOf(isStep) })),
  arguments: orNull(isLines),
  checklist: orNull(isLines),
  failureModes: orNull(isLines),
  related: orNull(shape<EditedList<PostRef>>({ was: listOf(isPost), now: listOf(isPost) })),
  references: orNull(shape<EditedList<Reference>>({ was: listOf(isReference), now: listOf(isReference) })),
};

const isEdition = shape<Pick<Edition, 'id' | 'archive'>>({ id: isText, archive: isText });

export function wholeEdition(record: unknown): Edition | undefined {
  if (!isEdition(record)) return undefined;
  const { id, archive } = record;
  return mended(record, EDITION, () => ({
    ...NEW,
    ...NOTHING_EDITED,
    id,
    archive,
    stamps: stampsIn(record, EDITION_GROUPS),
  }));
}

const OWN_PATH: Fields<OwnPath> = { ...STAMP, id: isText, name: isText, createdAt: isNumber };
const isOwnPath = shape<Pick<OwnPath, 'id'>>({ id: isText });

export function wholeOwnPath(record: unknown): OwnPath | undefined {
  if (!isOwnPath(record)) return undefined;
  const { id } = record;
  return mended(record, OWN_PATH, () => ({
    ...NEW,
    id,
    name: '',
    createdAt: 0,
    stamps: stampsIn(record, OWN_PATH_GROUPS),
  }));
}
