import { createInstance } from 'i18next';
import en from '../../i18n/en/case.json' with { type: 'json' };
import zh from '../../i18n/zh-CN/case.json' with { type: 'json' };
import { remainingWords } from './remaining-words.ts';

type Translate = Parameters<typeof remainingWords>[1];

describe('what is left', () => {
  const i18n = createInstance();
  beforeAll(() => i18n.init({ resources: { en: { case: en }, 'zh-CN': { case: zh } }, ns: ['case'] }));

  const tIn = (language: string) => i18n.getFixedT(language) as unknown as Translate;

  it.each([
    ['剩2个工作日3小时', '剩 2 个工作日 3 小时', '2 working days 3 hours left'],
    ['剩1个工作日', '剩 1 个工作日', '1 working day left'],
    ['剩1天1小时', '剩 1 天 1 小时', '1 day 1 hour left'],
    ['超期1分钟30秒', '超期 1 分钟 30 秒', '1 minute 30 seconds late'],
    ['已到期', '已到期', 'Due now'],
    ['另有说明', '另有说明', '另有说明'],
  ])('as the API says it, %s, is %s in Chinese and %s in English', (text, inChinese, inEnglish) => {
    expect(remainingWords(text, tIn('zh-CN'))).toBe(inChinese);
    expect(remainingWords(text, tIn('en'))).toBe(inEnglish);
  });
});
