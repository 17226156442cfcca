import messages from '../../public/_locales/en/messages.json';
import { readCatalogue } from '../messages/readCatalogue';

/** The English catalogue. */
export const english = readCatalogue(messages);
