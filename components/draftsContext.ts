import { createContext } from 'preact';
import type { Drafts } from '../lib/model/note';

/** Where a surface keeps what is typed and not stored yet. Nowhere, where nobody provides a place. */
export const DraftsContext = createContext<Drafts>({ get: () => undefined, keep: () => {} });
