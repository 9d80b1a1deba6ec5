/** How many menu entries a thumb can tell apart; the last is the person's own page, which lists the others. */
export const AT_THE_BOTTOM = 5;
