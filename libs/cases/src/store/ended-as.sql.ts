/** The state of a case, `c`, and of an archived one the state in which it ended: what figures count by. */
export const ENDED_AS = 'coalesce(c.ended_as, c.state)';
