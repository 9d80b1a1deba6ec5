// Written by `npm run generate`: do not edit.

export const UNDISPATCHED = ['FILED', 'DISPATCHING'] as const;

export const ENDING = ['CLOSED', 'REJECTED', 'WITHDRAWN'] as const;

export const ENDED_CASE = ['CLOSED', 'REJECTED', 'WITHDRAWN', 'ARCHIVED'] as const;

export const STRUCK_OFF = ['CLOSED'] as const;

export const IN_HAND = ['CLAIMED', 'REWORK'] as const;

export const WITH_UNIT = ['PENDING_CLAIM', 'RETURN_REQUESTED', 'CLAIMED', 'REWORK', 'SUSPENDED'] as const;
