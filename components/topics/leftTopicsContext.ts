import { createContext } from 'preact';

/** Whether the reader came back from all topics just now: the keyboard is then where they went there. */
export const LeftTopicsContext = createContext(false);
