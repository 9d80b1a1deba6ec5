import type { AmendCase, AmendedWords, SupplementCase } from '../case/command.ts';
import type { Case } from '../case/case.ts';
import type { Context } from '../case/context.ts';
import { CASE_WORDS } from '../case/words.ts';
import { type Actor, refusal, type Refusal } from '@zhuoluo/kernel';
import { mustHave } from '../rights.ts';
import { filed, first, isOpen, isOwnLiaison, officeInCharge, speaksFor } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 修改: what the case says, until it is first dispatched; what it said stays in the history (rules.md §38). */
export const amendCase: CommandRule<AmendCase> = {
  permit: (c, by, ctx) =>
    first(mayWord('amend', c, by, ctx), isOpen(c), wasDispatched(c) ? refusal('already-dispatched') : null),
  check: ({ case: c }, command) => (Object.keys(changed(c, command)).length === 0 ? refusal('nothing-changed') : null),
  run(work, command) {
    const { case: c } = work;
    const { contact, ...words } = changed(c, command);
    const former = Object.fromEntries(CASE_WORDS.flatMap((word) => (word in words ? [[word, c[word]]] : [])));
    work.record(
      'case-amended',
      { former, contact: contact !== undefined },
      { case: { ...words, ...(contact ? { contact } : {}) } },
    );
  },
};

/** 补充: once units work on a case, what it says stands, and more is added in the history (rules.md §38). */
export const supplementCase: CommandRule<SupplementCase> = {
  permit: (c, by, ctx) =>
    first(mayWord('supplement', c, by, ctx), isOpen(c), wasDispatched(c) ? null : refusal('not-dispatched-yet')),
  run(work, { text, files = [] }) {
    if (files.length === 0) return work.record('case-supplemented', { text }, {});
    const all = [...(work.case.files ?? []), ...files];
    work.record('case-supplemented', { text, files }, { case: { files: all } });
  },
};

function mayWord(act: 'amend' | 'supplement', c: Case, by: Actor, ctx: Context): Refusal | null {
  return mustHave(act, by, {
    OFFICE: officeInCharge(c, ctx),
    SERVED: isOwnLiaison(by, ctx),
    PARTY: speaksFor(by, c),
    FILER: filed(by, c),
  });
}

/** At any level, in any round. */
function wasDispatched({ tasks }: Case): boolean {
  return tasks.length > 0;
}

/** Of what somebody would have it say, what is not said already. */
function changed(c: Case, { contact, ...said }: AmendedWords): AmendedWords {
  const words = CASE_WORDS.filter((word) => said[word] !== undefined && said[word] !== c[word]);
  const isOther = contact !== undefined && (contact.name !== c.contact.name || contact.phone !== c.contact.phone);
  return { ...Object.fromEntries(words.map((word) => [word, said[word]])), ...(isOther ? { contact } : {}) };
}
