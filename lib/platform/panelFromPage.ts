/**
 * Whether a press on a page of others can open the panel. Firefox opens its sidebar only from its own interface
 * (toolbar, menu, keys), and from our popup.
 */
export const OPENS_FROM_PAGES = !import.meta.env.FIREFOX;
