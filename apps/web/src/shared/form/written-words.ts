const MADE_BY_MACHINES = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z][A-Z_]*|\d{4}-\d{2}-\d{2}(T[\d:.+Z-]*)?)$/;

/** What somebody wrote into a form, field by field; chosen ids, codes and times are no words. */
export function writtenWords(values: unknown): readonly string[] {
  if (typeof values === 'string') return values.trim() === '' || MADE_BY_MACHINES.test(values) ? [] : [values];
  if (values === null || typeof values !== 'object') return [];
  return Object.values(values).flatMap(writtenWords);
}
