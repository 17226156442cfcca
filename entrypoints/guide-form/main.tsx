import { render } from 'preact';
import { GuideForm } from '../../components/form/GuideForm';
import { localise } from '../../components/text';
import { GUIDE_EXAMPLE } from '../../lib/guide/published/guideExample';
import { messageOf } from '../../lib/platform/messageOf';
import { checkGiven } from './checkGiven';

localise(document, messageOf);
render(<GuideForm example={GUIDE_EXAMPLE} onCheck={checkGiven} />, document.getElementById('app') ?? document.body);
