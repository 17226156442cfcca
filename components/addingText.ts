import type { Adding } from '../lib/model/overview';
import { problemText } from './problemText';
import { shownAddress, text } from './text';
import { ledAwayText } from './topic/SiteNotices';

/** How the adding of a site stands, as a sentence for the reader. */
export function addingText(adding: Adding): string {
  if (adding.kind === 'idle') return text('addSiteAsks');
  const address = shownAddress(adding.archive);
  switch (adding.kind) {
    case 'asking':
      return text('siteAsking', address);
    case 'reading':
      return text('siteReading', address);
    case 'refused':
      return text('siteRefused', address);
    case 'failed':
      return adding.code === 'left-the-site' ? ledAwayText(adding.archive) : problemText(adding.code);
    case 'added':
      return text('siteAdded', address);
  }
}
