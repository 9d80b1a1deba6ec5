import type { Gap } from '../../api/schema.gen.ts';
import type { Translate } from '../../i18n/use-texts.ts';
import { gapLines } from './gap-lines.ts';

/** Says the key and what is filled in. */
const t = ((key: string, gaps: Record<string, unknown> = {}) =>
  [key, ...Object.values(gaps)].join(' ')) as unknown as Translate;
const gap = (some: Partial<Gap> & Pick<Gap, 'code'>): Gap => ({
  unitId: null,
  unit: null,
  postId: null,
  title: null,
  colour: null,
  ...some,
});
const vacant = (title: string): Gap => gap({ code: 'signatory-vacant', title, postId: `post of ${title}` });

describe('gaps in words', () => {
  it('have one line a kind, and a single one leads to its row', () => {
    expect(gapLines([vacant('市长'), gap({ code: 'blank', title: '本市发文代字' })], t)).toEqual([
      { text: 'manage:gaps.signatory-vacant 市长 1', path: '/manage/posts?row=post of 市长' },
      { text: 'manage:gaps.blank 本市发文代字 1', path: '/manage/regions' },
    ]);
  });

  it('lead to the table where there are several, and name five of them', () => {
    const titles = ['一', '二', '三', '四', '五', '六', '七'];
    const [line] = gapLines(titles.map(vacant), t);
    expect(line!.path).toBe('/manage/posts');
    expect(line!.text).toMatch(/一.*五.* 2 7$/);
    expect(line!.text).not.toContain('六');
  });

  it('name the colour that no one outside the unit signs, and lead to the posts of an office without dispatcher', () => {
    const [signer] = gapLines([gap({ code: 'no-signer-outside', unit: '市发改委', colour: 'RED' })], t);
    expect(signer!.text).toContain('市发改委（terms:colour.RED）');
    const [office] = gapLines([gap({ code: 'no-dispatcher', unit: '市工信局', unitId: 'u' })], t);
    expect(office!.path).toBe('/manage/posts?unitId=u');
  });
});
