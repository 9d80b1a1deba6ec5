import { jest } from '@jest/globals';
import { OFFICE, PHONE } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(180_000);

describe('the regulation as the administrator draws it up', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStand(UNHURRIED);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it.each([OFFICE, PHONE])(
    'shows the ladder, a fault at its field, the differences, and the new version: $width px',
    async (seat) => {
      const { page } = await stand.signedIn('sl.zfb.admin', seat, '/manage/policies/draft');
      await page.getByText(/^无人办理的/).waitFor();
      const claim = page.getByLabel('协办', { exact: true });
      await claim.fill('0');
      await page
        .getByText(/只有 0wd（当日）可以为零/)
        .first()
        .waitFor();
      expect(await page.getByRole('button', { name: '启用', exact: true }).isDisabled()).toBe(true);
      await claim.fill(String(seat.width % 100));
      const submit = page.getByRole('region', { name: '与现行方案的不同' });
      await submit.getByText(`${seat.width % 100} 秒`).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(seat.width);
      await page.getByLabel('说明（可不填）').fill('协办放宽');
      await page.getByRole('button', { name: '启用', exact: true }).click();
      await page.getByText('协办放宽').first().waitFor();
      await page.getByText('现行', { exact: true }).first().waitFor();
      await page
        .getByRole('button', { name: /^与第 \d+ 版的不同$/ })
        .first()
        .click();
      await page
        .getByText(`${seat.width % 100} 秒`)
        .first()
        .waitFor();
    },
  );
});
