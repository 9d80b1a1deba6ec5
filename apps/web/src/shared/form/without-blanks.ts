/** What was typed and erased again was not given: the API takes no empty text. Nor was what has nothing but that. */
export function withoutBlanks<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
      if (value === undefined || (typeof value === 'string' && value.trim() === '')) return [];
      if (!isRecord(value)) return [[name, value]];
      const given = withoutBlanks(value);
      const wasBlank = Object.keys(value).length > 0 && Object.keys(given).length === 0;
      return wasBlank ? [] : [[name, given]];
    }),
  ) as T;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
