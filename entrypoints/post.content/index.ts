import { defineContentScript } from 'wxt/utils/define-content-script';
import { builtInMatches } from '../../lib/archive/builtInAddresses';
import { followPage } from './followPage';

export default defineContentScript({
  matches: builtInMatches(import.meta.env.MODE),
  runAt: 'document_idle',
  main: () => followPage(),
});
