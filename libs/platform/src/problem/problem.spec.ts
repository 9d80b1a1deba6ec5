import { REFUSAL_CODES } from '@zhuoluo/kernel';
import { Fault, faultOfStatus, invalid, refused } from './fault.ts';
import { languageOf } from './language.ts';
import { problemOf } from './problem.ts';
import { PROBLEM_OF } from './problem-heads.ts';

describe('a problem', () => {
  it.each(REFUSAL_CODES)('is told for the refusal %s in both languages, as the client’s fault', (code) => {
    const { status, zh, en } = PROBLEM_OF[code];
    expect([400, 403, 404, 409, 429]).toContain(status);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z]/);
  });

  it('carries code, title, and what the rule looked at', () => {
    const fault = refused({ code: 'wrong-case-state', facts: { state: 'CLOSED', wanted: 'CLOSING' } });
    expect(problemOf(fault, 'zh')).toEqual({
      type: 'urn:zhuoluo:problem:wrong-case-state',
      title: '事项当前状态不允许此操作',
      status: 409,
      detail: '事项当前状态不允许此操作：state=CLOSED；wanted=CLOSING',
      code: 'wrong-case-state',
      facts: { state: 'CLOSED', wanted: 'CLOSING' },
      errors: [],
    });
  });

  it('names faulty fields, with what the rule asks for', () => {
    const fault = invalid({ path: 'title', code: 'text', facts: { min: 1, max: 30 } });
    expect(problemOf(fault, 'en').errors).toEqual([
      {
        path: 'title',
        code: 'text',
        message: 'must be visible text of 1 to 30 characters, without control characters',
      },
    ]);
    expect(problemOf(fault, 'zh').detail).toBe('请求内容不符合要求：title 须为 1 到 30 个字的可见文本，不含控制字符');
  });

  it('is made of a status that the framework chose, and of none for a server’s error', () => {
    expect(faultOfStatus(413)).toEqual(new Fault('body-too-large'));
    expect(faultOfStatus(418)).toEqual(new Fault('malformed-request'));
    expect(faultOfStatus(500)).toBeNull();
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['fr', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.1,zh;q=0.9', 'zh'],
    ['fr,en;q=0.5', 'en'],
    ['en;q=0,zh', 'zh'],
  ] as const)('for Accept-Language %s is %s', (header, language) => expect(languageOf(header)).toBe(language));
});
