/** The code of the region in which the drill takes place, with a series of document numbers of its own. */
export const DRILL_REGION = 'DRILL';
