/** Fields of forms in which somebody chooses: their values are codes, ids, stars and times. */
const CHOSEN = new Set([
  'category',
  'code',
  'coUnits',
  'colour',
  'days',
  'decision',
  'files',
  'kind',
  'lead',
  'level',
  'notDuplicate',
  'outcome',
  'partyId',
  'proposedUnitId',
  'rating',
  'reached',
  'reasonCode',
  'source',
  'statutoryItem',
  'takeOver',
  'target',
  'unitId',
  'until',
  'urgency',
  'verdict',
]);

/** What somebody wrote into a form, field by field, in any letters; what they chose in it is left out. */
export function writtenWords(values: unknown): readonly string[] {
  if (typeof values === 'string') return values.trim() === '' ? [] : [values];
  if (values === null || typeof values !== 'object') return [];
  if (Array.isArray(values)) return values.flatMap(writtenWords);
  return Object.entries(values).flatMap(([field, value]) => (CHOSEN.has(field) ? [] : writtenWords(value)));
}
