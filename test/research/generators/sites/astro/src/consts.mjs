export const SITE_TITLE = 'Slow Machines';
export const SITE_DESCRIPTION = 'Notes on software that has to keep running.';
