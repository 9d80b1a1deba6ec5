/** What was typed and erased again was not given: the API takes no empty text. */
export function withoutBlanks<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
      if (typeof value === 'string' && value.trim() === '') return [];
      return [[name, isRecord(value) ? withoutBlanks(value) : value]];
    }),
  ) as T;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
