import type { Rule } from 'eslint';

const DIRECTIVE = /^\s*eslint-disable(?:-next-line|-line)?\b/;
/** A named rule, and after ` -- ` some words on why. */
const EXPLAINED = /^\s*eslint-disable(?:-next-line|-line)?\s+[\w@/-][^]*?\s-{2,}\s+\S[^]{9,}/;

/** A rule is switched off by name and with a reason, or not at all. */
export const explainedDisable: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unexplained: 'Name the rule and say why: eslint-disable <rule> -- <reason>.' },
  },
  create: ({ sourceCode, report }) => ({
    Program() {
      for (const comment of sourceCode.getAllComments())
        if (DIRECTIVE.test(comment.value) && !EXPLAINED.test(comment.value) && comment.loc)
          report({ loc: comment.loc, messageId: 'unexplained' });
    },
  }),
};
