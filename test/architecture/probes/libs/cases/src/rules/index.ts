export const LADDER = ['BLUE', 'YELLOW', 'RED'] as const;
