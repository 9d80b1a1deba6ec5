import { carriedOver, changesOf, only } from './changes-of.ts';

const UNIT = { name: '山阳县人社局', kind: 'HUMAN_RESOURCES', contact: { name: '甲', phone: '0914-1' }, hint: '' };

describe('what somebody changed in a form', () => {
  it('is the fields that differ, whole', () => {
    expect(changesOf(UNIT, { ...UNIT, name: '山阳县人社和医保局' })).toEqual({ name: '山阳县人社和医保局' });
    expect(changesOf(UNIT, { ...UNIT, contact: { name: '乙', phone: '0914-1' } })).toEqual({
      contact: { name: '乙', phone: '0914-1' },
    });
  });

  it('is nothing where the same words stand in another order or nothing stands for nothing', () => {
    const { hint: _, ...withoutHint } = UNIT;
    expect(changesOf(UNIT, { ...withoutHint, contact: { phone: '0914-1', name: '甲' } })).toEqual({});
    expect(changesOf({ note: null as string | null }, { note: '' })).toEqual({});
  });

  it('says of what was emptied that it is to be nothing', () => {
    expect(changesOf(UNIT, { ...UNIT, name: '' })).toEqual({ name: null });
    const { contact: _, ...rest } = UNIT;
    expect(changesOf(UNIT, rest)).toEqual({ contact: null });
  });
});

it('a field that a form does not show stays as it is', () => {
  const shown = { name: '山阳县人社和医保局' };
  expect(changesOf(only(UNIT, ['name']), shown)).toEqual(shown);
});

describe('a form that is carried on at a newer version', () => {
  const fresh = { ...UNIT, name: '山阳县人力资源局', kind: 'LABOR' };

  it('keeps what was typed and takes over what was not touched', () => {
    const typed = { ...UNIT, name: '山阳县人社和医保局' };
    expect(carriedOver(UNIT, typed, fresh)).toEqual({ ...fresh, name: '山阳县人社和医保局' });
  });

  it('is as the newer version where nothing was typed', () => {
    expect(carriedOver(UNIT, UNIT, fresh)).toEqual(fresh);
  });
});
