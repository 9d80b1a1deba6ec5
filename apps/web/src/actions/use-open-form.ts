import { useState } from 'react';
import { useMe } from '../app/session/me.ts';
import { readDraft } from '../shared/form/draft-store.ts';
import { draftOf } from '../shared/form/open-form.ts';

interface Subject {
  readonly id: string;
  /** Of its case: the number of the last thing that happened. */
  readonly version: number;
}

interface OpenForm {
  /** Whether it stays open: it was open before, or something was typed into it, though it is offered no more. */
  readonly isOpen: boolean;
  /** The version it was opened at; null where the page was left meanwhile. */
  readonly since: number | null;
}

/**
 * Whether a subject's form that the address bar names is open, and since which version of its case. What somebody fills in does not
 * disappear because the case moves on.
 *
 * @param action the form's action; null where none is named
 */
export function useOpenForm(of: Subject, action: string | null, isOffered: boolean): OpenForm {
  const me = useMe();
  const [opened, setOpened] = useState<{ readonly action: string; readonly version: number } | null>(null);
  if (action === null && opened !== null) setOpened(null);
  if (action !== null && isOffered && opened?.action !== action) setOpened({ action, version: of.version });
  if (action === null) return { isOpen: false, since: null };
  const wasOpen = opened?.action === action;
  const isOpen = isOffered || wasOpen || readDraft(me.id, draftOf(action, of.id)) !== null;
  return { isOpen, since: wasOpen ? opened.version : isOffered ? of.version : null };
}
