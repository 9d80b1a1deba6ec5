import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Case, CaseRequest, Me, SupervisionOrder, Task } from '../api/schema.gen.ts';
import type { TextKey, Translate } from '../i18n/use-texts.ts';

export interface ActionFormProps<Subject> {
  readonly of: Subject;
  /** Once done, or not wanted. */
  readonly close: () => void;
}

interface ActionHead<Subject> {
  /** As in `allowedActions`. */
  readonly name: string;
  /** What the act is: of one that acts twice, or that comes late, the field has another word. */
  readonly label: (me: Me, of: Subject) => TextKey;
  readonly danger?: boolean;
  /** No step in the case: never the first thing at hand. */
  readonly minor?: boolean;
  /** Where not everything of the kind is done that way. */
  readonly suits?: (of: Subject) => boolean;
}

/** What a command changed: a case, or a task, order or request of one. */
export type Changed = Case | Task | SupervisionOrder | CaseRequest;

/** Needs words: opens a form. */
interface WithForm<Subject> extends ActionHead<Subject> {
  /** Its form, when it is wanted. */
  readonly load: () => Promise<ComponentType<ActionFormProps<Subject>>>;
}

/** What somebody is asked before a thing is done that cannot be taken back. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly ok: string;
  readonly cancel: string;
}

/** Needs none: done with one click, or two where it asks. */
export interface OneClick<Subject> extends ActionHead<Subject> {
  readonly send: (of: Subject, idempotencyKey: string) => Promise<Changed>;
  /** Said when it is done, of the subject as it stood before. */
  readonly done: (of: Subject) => TextKey;
  /** What to ask once before it is done; null where it is done at once. */
  readonly ask?: (of: Subject, t: Translate) => Question | null;
}

/**
 * One thing that may be done with a case, a task, an order or a request, as `actions/<subject>/<subject>-actions.ts` lists it.
 * It is offered on each page that shows such a subject, when the API allows it.
 */
export type ActionDef<Subject> = WithForm<Subject> | OneClick<Subject>;

/** An action that opens a form, as an `ActionBar` draws it. */
export interface FormAction<Subject> extends WithForm<Subject> {
  readonly Form: LazyExoticComponent<ComponentType<ActionFormProps<Subject>>>;
}

export type Action<Subject> = FormAction<Subject> | OneClick<Subject>;

/** Actions in the order in which they are offered, each with its form to be loaded when it is wanted. */
export function ready<S>(actions: readonly ActionDef<S>[]): readonly Action<S>[] {
  return actions.map((action) =>
    'send' in action ? action : { ...action, Form: lazy(async () => ({ default: await action.load() })) },
  );
}
