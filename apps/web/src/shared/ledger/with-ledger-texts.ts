import { showTexts } from '../../i18n/i18n.ts';

/** What draws a 台账, with its words: few open one, so that neither comes with the page. */
export async function withLedgerTexts<C>(load: () => Promise<C>): Promise<{ readonly default: C }> {
  const [loaded] = await Promise.all([load(), showTexts('ledger')]);
  return { default: loaded };
}
