import { useSearchParams } from 'react-router';

export type SearchChanges = Readonly<Record<string, string | undefined>>;

/** What stands behind the address's `?`, and a way to change some of it in place; undefined takes a word out. */
export function useSearchChanges(): readonly [URLSearchParams, (changes: SearchChanges) => void] {
  const [params, setParams] = useSearchParams();
  const change = (changes: SearchChanges) =>
    setParams(
      (before) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined) before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  return [params, change];
}
