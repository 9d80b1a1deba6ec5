import { chosenColumns, columnsInAddress, sheetInstant, sheetText, type LedgerColumn } from './ledger-column.ts';

const column = (name: string, isExtra = false): LedgerColumn<string> => ({ name, label: name, isExtra, text: String });
const COLUMNS = [column('caseNo'), column('party'), column('closedAt', true)];
const namesOf = (columns: readonly LedgerColumn<string>[]) => columns.map(({ name }) => name);

describe('the columns of a register', () => {
  it('are the usual ones unless the address names others', () => {
    expect(namesOf(chosenColumns(COLUMNS, null))).toEqual(['caseNo', 'party']);
    expect(namesOf(chosenColumns(COLUMNS, 'closedAt,caseNo'))).toEqual(['caseNo', 'closedAt']);
  });

  it('are the usual ones where the address names none that there are', () => {
    expect(namesOf(chosenColumns(COLUMNS, 'nonsense'))).toEqual(['caseNo', 'party']);
  });

  it('stand in the address only where they are not the usual ones', () => {
    expect(columnsInAddress(COLUMNS, ['caseNo', 'party'])).toBeUndefined();
    expect(columnsInAddress(COLUMNS, [])).toBeUndefined();
    expect(columnsInAddress(COLUMNS, ['caseNo', 'closedAt'])).toBe('caseNo,closedAt');
  });
});

describe('rows for a spreadsheet', () => {
  it('keep each row in a line and each text in a cell, line breaks and tabs in it or not', () => {
    expect(
      sheetText([
        ['案号', '标题'],
        ['SL-1', '停电\n三\t天'],
      ]),
    ).toBe('案号\t标题\nSL-1\t停电 三 天');
  });

  it.each(['=1+1', '+86', '-3', '@x'])('never carry a formula: %s', (typed) => {
    expect(sheetText([[typed]])).toBe(`'${typed}`);
  });

  it('tell instants in Shanghai time', () => {
    expect(sheetInstant('2026-03-12T16:30:00.000Z')).toBe('2026-03-13 00:30');
    expect(sheetInstant(null)).toBe('');
  });
});
