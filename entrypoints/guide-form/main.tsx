import { render } from 'preact';
import { GuideForm } from '../../components/form/GuideForm';
import { localise } from '../../components/text';
import { GUIDE_EXAMPLE } from '../../lib/guide/published/guideExample';
import { messageOf } from '../../lib/platform/messageOf';

localise(document, messageOf);
render(<GuideForm example={GUIDE_EXAMPLE} />, document.getElementById('app') ?? document.body);
