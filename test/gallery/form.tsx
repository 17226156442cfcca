import type { JSX } from 'preact';
import { GuideForm } from '../../components/form/GuideForm';
import { guideAsHtml } from '../../lib/guide/publish/html';
import { publishable } from '../../lib/guide/publish/publishable';
import { checkGuide } from '../../lib/guide/published/checkGuide';
import { GUIDE_EXAMPLE } from '../../lib/guide/published/guideExample';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { Checked } from '../../lib/model/guideCheck';
import { ARCHIVE, PUBLISHED } from './guides';
import { Pressed } from './Pressed';

const SOURCE = {
  address: `${ARCHIVE}/topics/queues` as Address,
  base: `${ARCHIVE}/topics/queues`,
  archive: ARCHIVE as ArchiveId,
  readAt: 0,
};

async function check(html: string): Promise<Checked> {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return { kind: 'checked', check: checkGuide(document, SOURCE) };
}

const form = (onCheck: (given: string) => Promise<Checked>): JSX.Element => (
  <GuideForm example={GUIDE_EXAMPLE} onCheck={onCheck} />
);

const checked = (given: string, onCheck = check): JSX.Element => (
  <Pressed name="checkGuide" typed={given}>
    {form(onCheck)}
  </Pressed>
);

const PAGE = guideAsHtml(publishable(PUBLISHED, 'en'));
const UNUSED = '<p>Write to me if you know of a better one, which I would be glad to read and to add.</p></main>';

/** The page for authors, as it opens and with what it reads in theirs. */
export const FORMS: Readonly<Record<string, () => JSX.Element>> = {
  'form-new': () => form(check),
  'form-guide': () => checked(PAGE.replace('</main>', UNUSED)),
  'form-no-guide': () => checked('<p>Have a look at my blog.</p>'),
  'form-not-allowed': () =>
    checked('https://away.example/topics/queues', async () => ({ kind: 'not-allowed', host: 'away.example' })),
};
