import { createContext, useContext } from 'react';
import type { Policy, PolicyLimit, PolicyNote } from '../../api/schema.gen.ts';

/** The document that is being written, and what the API says of each place of it. */
export interface Editor {
  readonly document: Policy;
  readonly change: (path: string, value: unknown) => void;
  readonly faultsAt: (path: string) => readonly PolicyNote[];
  readonly remarksAt: (path: string) => readonly PolicyNote[];
  readonly limitAt: (path: string) => PolicyLimit | undefined;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  return useContext(EditorContext)!;
}
