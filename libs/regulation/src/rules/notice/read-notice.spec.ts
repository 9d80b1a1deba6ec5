import fc from 'fast-check';
import { EXTENSION_2020, INVENTED_2027, NOTICE_2020, NOTICE_2026, NOTICES } from './notices.fixture.ts';
import { readNotice } from './read-notice.ts';

const both2020 = `${NOTICE_2020.text}\n\n${EXTENSION_2020.text}`;
const read = (text: string, year = 2026) => readNotice(text, year);
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;
/** The notice for 2026 with one place changed, and the faults that it then has. */
function tampered(from: string, to: string) {
  expect(NOTICE_2026.text).toContain(from);
  return read(NOTICE_2026.text.replace(from, to)).faults.map(({ code, line }) => [code, line]);
}
const SPRING = lineOf(NOTICE_2026.text, '二、春节');
const QINGMING = lineOf(NOTICE_2026.text, '三、清明节');
const LABOUR = lineOf(NOTICE_2026.text, '四、劳动节');

describe('a holiday notice as published', () => {
  it.each(NOTICES.map((notice) => [notice.year, notice] as const))('for %i is understood whole', (year, notice) => {
    const { faults, documentNumber, lines } = readNotice(notice.text, year);
    expect(faults).toEqual([]);
    expect(documentNumber).toBe(notice.documentNumber);
    const items = notice.text.split('\n').filter((line) => /^[\s　]*[一二三四五六七]、/.test(line));
    expect(lines.filter(({ part }) => part === 'ITEM').map(({ text }) => text)).toEqual(
      items.map((item) => item.trim()),
    );
    for (const { text, line } of lines) expect(notice.text.split('\n')[line - 1]).toContain(text.slice(0, 10));
  });

  it('says which line gives which days, by the name of the holiday', () => {
    const { lines } = read(NOTICE_2026.text);
    expect(lines.find(({ line }) => line === LABOUR)).toEqual({
      line: LABOUR,
      text: '四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。',
      part: 'ITEM',
      days: [
        ...[1, 2, 3, 4, 5].map((day) => ({ date: `2026-05-0${day}`, kind: 'HOLIDAY', name: '劳动节' })),
        { date: '2026-05-09', kind: 'WORK', name: '劳动节' },
      ],
    });
    expect(lines.filter(({ part, days }) => part === 'NOTE' && days.length > 0)).toEqual([]);
  });

  it('gives the December before to New Year', () => {
    const { days } = readNotice(NOTICES[3]!.text, 2023);
    expect(days.slice(0, 3).map(({ date }) => date)).toEqual(['2022-12-31', '2023-01-01', '2023-01-02']);
    const without = NOTICES[3]!.text.replace('2022年12月31日至2023年1月2日', '12月31日至1月2日');
    expect(readNotice(without, 2023)).toMatchObject({ faults: [], days });
  });

  it('reads the same in half-width marks, in one line, and broken in the middle of a sentence', () => {
    const { days } = read(NOTICE_2026.text);
    const half = NOTICE_2026.text.replace(/[，：（）]/g, (mark) => ',:()'['，：（）'.indexOf(mark)]!);
    const oneLine = NOTICE_2026.text.replaceAll('\n', '');
    const broken = NOTICE_2026.text.replace('放假调休，共9天', '放假\n调休，共9天');
    const wide = NOTICE_2026.text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    for (const text of [half, oneLine, broken, wide]) expect(read(text)).toMatchObject({ faults: [], days });
  });

  it('reads 星期 and 周 alike, and a date without a weekday', () => {
    const { days } = read(NOTICE_2026.text);
    expect(read(NOTICE_2026.text.replaceAll('周', '星期'))).toMatchObject({ faults: [], days });
    expect(read(NOTICE_2026.text.replace(/（[^）]*周[^）]*）/g, ''))).toMatchObject({ faults: [], days });
    expect(read(NOTICE_2026.text.replace('放假，共3天', '放假公休，共3天'))).toMatchObject({ faults: [], days });
  });
});

describe('the notice that lengthened the Spring Festival of 2020', () => {
  const kindOn = (days: readonly { date: string; kind: string }[], date: string) =>
    days.find((day) => day.date === date)?.kind;

  it('changes the year it is pasted with, a day that was to be worked included', () => {
    const { faults, days, documentNumber, lines } = readNotice(both2020, 2020);
    expect(faults).toEqual([]);
    expect(documentNumber).toBe('国办发明电〔2019〕16号、国办发明电〔2020〕1号');
    expect(lines.find(({ part }) => part === 'EXTENSION')?.days.map(({ date }) => date)).toEqual([
      '2020-01-31',
      '2020-02-01',
      '2020-02-02',
    ]);
    expect([kindOn(readNotice(NOTICE_2020.text, 2020).days, '2020-02-01'), kindOn(days, '2020-02-01')]).toEqual([
      'WORK',
      'HOLIDAY',
    ]);
  });

  it('changes the year that is kept already where it is pasted alone', () => {
    const kept = readNotice(NOTICE_2020.text, 2020).days;
    expect(readNotice(EXTENSION_2020.text, 2020, kept)).toMatchObject({
      faults: [],
      days: readNotice(both2020, 2020).days,
    });
  });

  it.each([
    ['without the year that it changes', EXTENSION_2020.text, 'nothing-to-extend'],
    ['with work that begins on another day', both2020.replace('2月3日（星期一）', '2月4日（星期二）'), 'extension-gap'],
    ['to a day before its end', both2020.replace('至2月2日（农历正月初九，星期日）', '至1月29日'), 'range-backwards'],
  ])('is refused at its line %s', (_, text, code) => {
    const { faults } = readNotice(text, 2020);
    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(faults.find((fault) => fault.code === code)?.line).toBe(lineOf(text, '一、延长2020年春节'));
  });
});

describe('a notice with a contradiction is refused at its line', () => {
  it.each([
    ['a weekday that is another', '5日（周二）', '5日（周三）', 'weekday-differs', LABOUR],
    ['a weekday in the brackets of the lunar date', '腊月二十八、周日', '腊月二十八、周六', 'weekday-differs', SPRING],
    ['a count that does not add up', '共9天', '共8天', 'count-differs', SPRING],
    ['a work day within the holiday', '5月9日（周六）上班', '5月2日（周六）上班', 'works-in-holiday', LABOUR],
    ['a work day that all work anyway', '5月9日（周六）上班', '5月8日（周五）上班', 'works-anyway', LABOUR],
    ['a date twice', '放假调休，共5天。', '放假调休，共5天。5月1日放假。', 'day-twice', LABOUR],
    ['a day that does not exist', '5月9日（周六）上班', '5月39日上班', 'not-a-date', LABOUR],
    ['a day of another year', '5月9日（周六）上班', '2027年5月9日上班', 'outside-year', LABOUR],
    ['a span that ends before it begins', '5月1日（周五）至5日（周二）', '5月5日至1日', 'range-backwards', LABOUR],
    ['words that no notice uses', '5月9日（周六）上班', '5月9日（周六）不放假', 'not-understood', LABOUR],
    ['a note in brackets that no notice uses', '5月9日（周六）', '5月9日（上午）', 'not-understood', LABOUR],
    ['make-up days in spite of 不调休', '共5天。', '共5天，不调休。', 'make-up-denied', LABOUR],
    [
      'a holiday beside no weekend',
      '5月1日（周五）至5日（周二）放假调休，共5天',
      '5月6日放假，与周末连休',
      'weekend-apart',
      LABOUR,
    ],
    [
      'a festival that its days do not contain',
      '4月4日（周六）至6日（周一）',
      '4月11日至13日',
      'festival-outside',
      QINGMING,
    ],
    ['an item without days', '4月4日（周六）至6日（周一）放假，共3天', '另行通知', 'item-without-days', QINGMING],
    ['an item that is missing', '三、清明节：4月4日（周六）至6日（周一）放假，共3天。\n', '', 'item-missing', QINGMING],
  ])('%s', (_, from, to, code, line) => {
    expect(tampered(from, to)).toContainEqual([code, line]);
  });

  it('that it announces a holiday without saying when it is', () => {
    const line = lineOf(NOTICE_2026.text, '经国务院批准');
    expect(tampered('三、清明节：4月4日（周六）至6日（周一）放假，共3天。\n', '')).toContainEqual([
      'holiday-missing',
      line,
    ]);
  });

  it('that it is of another year, in title and text', () => {
    const { faults } = readNotice(NOTICE_2026.text, 2027);
    expect(faults.filter(({ code }) => code === 'year-differs').map(({ line }) => line)).toEqual([
      1,
      lineOf(NOTICE_2026.text, '经国务院批准'),
    ]);
  });

  it('that its year is not said', () => {
    const untitled = NOTICE_2026.text.split('\n').slice(3).join('\n');
    expect(read(untitled).faults).toEqual([{ code: 'title-missing', line: null, facts: { year: 2026 } }]);
  });

  it('that a line outside the items speaks of days', () => {
    expect(tampered('国务院办公厅\n', '另：6月1日放假半天。\n国务院办公厅\n')).toEqual([
      ['not-understood', lineOf(NOTICE_2026.text, '鼓励单位和个人') + 1],
    ]);
  });

  it('that a text is no notice', () => {
    expect(read('今天天气很好').faults.map(({ code }) => code)).toEqual(['title-missing']);
    expect(read('').days).toEqual([]);
  });
});

describe('a notice that somebody tampered with', () => {
  const items = [...NOTICES, INVENTED_2027].flatMap(({ year, text }) =>
    text.split('\n').flatMap((line, at) => (/^[\s　]*[一二三四五六七]、/.test(line) ? [{ year, text, line, at }] : [])),
  );
  const anItem = fc.constantFrom(...items);
  /** The places in an item's line that match, each with the number in it. */
  const places = (line: string, pattern: RegExp) => [...line.matchAll(pattern)];

  function expectRefused(item: (typeof items)[number], line: string): void {
    const text = item.text.split('\n').with(item.at, line).join('\n');
    const { faults } = readNotice(text, item.year);
    expect(faults.map((fault) => fault.line)).toContain(item.at + 1);
  }

  it.each([
    ['a weekday', /(?<=周|星期)[一二三四五六日]/g, '一二三四五六日'],
    ['a count', /(?<=共|放假)\d(?=天)/g, '123456789'],
  ])('in %s is refused with its line', (_, pattern, others) => {
    fc.assert(
      fc.property(anItem, fc.nat(), fc.nat(), (item, at, to) => {
        const found = places(item.line, pattern);
        fc.pre(found.length > 0);
        const place = found[at % found.length]!;
        const other = others[to % others.length]!;
        fc.pre(other !== place[0]);
        expectRefused(item, item.line.slice(0, place.index) + other + item.line.slice(place.index + 1));
      }),
    );
  });

  it('in a date is refused with its line', () => {
    fc.assert(
      fc.property(anItem, fc.nat(), fc.integer({ min: 1, max: 31 }), (item, at, day) => {
        const found = places(item.line.replace(/鼓励.*/, ''), /\d{1,2}(?=日)/g);
        const place = found[at % found.length]!;
        // A week apart it is the same weekday, and no contradiction.
        fc.pre((Number(place[0]) - day) % 7 !== 0);
        const after = item.line.slice(place.index + place[0].length);
        expectRefused(item, `${item.line.slice(0, place.index)}${day}${after}`);
      }),
    );
  });

  it('in both ends of a span is refused with its line, weekdays or not', () => {
    fc.assert(
      fc.property(anItem, fc.integer({ min: 9, max: 20 }), (item, shift) => {
        const line = item.line
          .replace(/（[^）]*）/g, '')
          .replace(/\d+日至(?:\d+月)?\d+日/, (span) =>
            span.replace(/\d+(?=日)/g, (day) => String(Number(day) + shift)),
          );
        fc.pre(line !== item.line.replace(/（[^）]*）/g, ''));
        expectRefused(item, line);
      }),
    );
  });
});
