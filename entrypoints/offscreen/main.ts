import { readEntries, readPage } from '../../lib/discovery/readPage';
import { checkPayload } from '../../lib/messages/payloads';
import { route } from '../../lib/messages/router';

route(
  {
    'document:read': async (request) => readPage(request),
    'document:entries': async ({ entries }) => ({ texts: readEntries(entries) }),
  },
  checkPayload,
);
