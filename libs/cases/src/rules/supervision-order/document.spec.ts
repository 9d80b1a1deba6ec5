import fc from 'fast-check';
import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { FAST_POLICY } from '@zhuoluo/regulation/rules';
import { histories, tell } from '../testing/history.fixture.ts';
import { FROM_COUNTY, SUBMISSION } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import {
  blueIssued,
  claimed,
  dispatched,
  DISSATISFIED,
  LEAD_HEAD,
  REASONABLE,
  submitted,
  yellowDrafted,
} from '../testing/ways.fixture.ts';
import { headOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { orderDocument, type OrderDocument } from './document.ts';

const papersOf = (story: Story): OrderDocument[] => {
  const { directory, calendar, policy } = story.context;
  return story.orders.map((o) => orderDocument(story.case, o, directory, calendar, policy));
};
const newest = (story: Story) => papersOf(story).at(-1)!;

/** 云岭钒材(示例): the co-unit answers in time, the lead never does. */
const papers = papersOf(
  claimed({ numbers: [12, 15, 19] }, ['SL-PERMIT'])
    .do({ type: 'claim', by: headOf('SL-PERMIT'), unit: 'SL-PERMIT' })
    .do({ ...SUBMISSION, by: headOf('SL-PERMIT'), unit: 'SL-PERMIT' })
    .liveTo('2026-03-18 09:00')
    .do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' })
    .liveTo('2026-03-23 09:00')
    .do({ type: 'sign', by: PEOPLE.viceMayor, colour: 'RED' }),
);
const [blue, yellow, red] = papers as [OrderDocument, OrderDocument, OrderDocument];

describe('the blue sample order', () => {
  it('reads as the sample order does (rules.md §116)', () => {
    expect(blue).toEqual({
      colour: 'BLUE',
      hex: '#3d82c8',
      title: '商洛市人民政府督查办公室督办单（蓝色·提醒）',
      docNumber: '商政督〔2026〕12号',
      mark: null,
      sha256: null,
      signer: '××（督查办主任）',
      authorisation: null,
      signedActing: false,
      addressee: '市自然资源局',
      matter: '“云岭钒材(示例)公司二期用地手续办理问题”（案号 SL-2026-000118）',
      cause:
        '该事项于2026年3月2日交办你单位牵头，应于3月11日前办结（核定为一般件，7个工作日）。截至3月12日8时未提交办结反馈，' +
        '亦未申请延期，超期1个工作日。依据：《困难问题限时办结与三色督办规则》第一百条。',
      requirements: [
        '立即明确分管负责人和具体承办人',
        '会同市行政审批服务局列出未完成事项、责任人和完成节点',
        '一次性告知企业需补正的材料',
      ],
      deadline: '2026年3月17日18时前',
      feedback: '以正式反馈单（加盖公章、主要负责人签字）报督查办并上传佐证；确不能如期完成的，随单书面说明原因。',
      hint: { label: '提示', text: '本单为提醒，不扣分；逾期未整改的将下发黄色督办单。' },
      contact: { name: '温云砚', phone: '0914-000-0001' },
      copies: ['专班办公室（市工信局）', '丹凤县人民政府'],
      office: '商洛市人民政府督查办公室',
      date: '2026年3月12日',
    });
  });
});

describe('the yellow sample order', () => {
  it('reads as the sample order does (rules.md §116)', () => {
    expect(yellow).toMatchObject({
      title: '商洛市人民政府督查办公室督办单（黄色·警告）',
      docNumber: '商政督〔2026〕15号',
      signer: '××（市政府办公室主任）',
      addressee: '市自然资源局（主要负责人）',
      cause:
        '2026年3月12日下发的商政督〔2026〕12号（蓝色）要求3月17日18时前整改，你单位逾期未反馈实质进展，现予警告。' +
        '依据：《困难问题限时办结与三色督办规则》第一百零二条；前单文号：商政督〔2026〕12号。',
      requirements: [
        '主要负责人牵头，当日召开专题会并报送会议纪要',
        '倒排节点，逐日报送进展',
        '涉及其他单位的，书面列明需协调事项报专班办公室会商',
      ],
      deadline: '2026年3月20日18时前',
      feedback: '整改报告由主要负责人签字；同时回复企业并取得企业意见。',
      hint: {
        label: '考核提示',
        text: '计入年度考核扣1分。逾期仍未整改的，下发红色督办单，约谈主要负责人，事项提级办理。',
      },
      copies: ['市政府分管副市长', '市考核办', '专班办公室（市工信局）', '丹凤县人民政府'],
      date: '2026年3月18日',
    });
  });
});

describe('the red sample order', () => {
  it('reads as the sample order does (rules.md §116)', () => {
    expect(red).toMatchObject({
      title: '商洛市人民政府督查办公室督办单（红色·问责）',
      docNumber: '商政督〔2026〕19号',
      signer: '××（市政府分管副市长）',
      addressee: '市自然资源局（主要负责人）',
      cause:
        '商政督〔2026〕12号（蓝色）、15号（黄色）均已逾期，累计超期8个工作日，企业反映：“二期42亩用地指标未落实”。' +
        '依据：《困难问题限时办结与三色督办规则》第一百零二条；前单文号：商政督〔2026〕12号、15号。',
      requirements: [
        '主要负责人向市政府书面说明原因',
        '本事项自即日起提级至市政府协调，由分管副市长召集会商，你单位会前提交解决方案',
        '对照责任清单提出责任认定意见',
      ],
      deadline: '2026年3月25日18时前',
      feedback: '书面说明和整改报告各1份；督查办实地核查后方可销号。',
      hint: { label: '考核提示', text: '扣2分并在本月督查通报中列名；约谈另行通知。' },
      copies: ['市长', '市考核办', '市纪委监委派驻机构', '专班办公室（市工信局）', '丹凤县人民政府'],
      date: '2026年3月23日',
    });
  });
});

describe('what else an order may be about', () => {
  it('a task not claimed', () => {
    expect(newest(dispatched().liveTo('2026-03-04 08:00')).cause).toBe(
      '该事项于2026年3月2日交办你单位牵头，应于3月3日前签收（1个工作日）。截至3月4日8时未签收，已视同签收，办理时限自该时起算，' +
        '超期1个工作日。依据：《困难问题限时办结与三色督办规则》第九十九条。',
    );
  });

  it('a co-unit’s piece', () => {
    const [, co] = papersOf(dispatched({}, ['SL-HOUSING']).liveTo('2026-03-04 08:00'));
    expect(co!.cause).toContain('交办你单位协办');
  });

  it('a stage an office left lying: it is told its duty, and not sent a copy of its own order', () => {
    const paper = newest(submitted().liveTo('2026-03-06 08:00'));
    expect(paper.addressee).toBe('市工信局');
    expect(paper.cause).toContain(
      '该事项自2026年3月3日起由你单位审核，应于3月5日前完成（2个工作日）。截至3月6日8时未审核',
    );
    expect(paper.copies).toEqual(['丹凤县人民政府']);
  });

  it('an answer that was rejected', () => {
    const story = blueIssued()
      .do({ type: 'answer', by: LEAD_HEAD, kind: 'PROGRESS', text: '' })
      .do({ type: 'reject-answer', by: PEOPLE.inspector, reason: '敷衍' });
    expect(newest(story).cause).toContain('商政督〔2026〕1号（蓝色）下发后，你单位所作反馈未获认可，现予警告。');
  });

  it('a promise that was broken', () => {
    const story = blueIssued()
      .do({ type: 'answer', by: LEAD_HEAD, kind: 'PROGRESS', text: '' })
      .do({ type: 'accept-answer', by: PEOPLE.inspector, until: at('2026-03-17 18:00') })
      .liveTo('2026-03-18 08:00');
    expect(newest(story).cause).toContain('你单位承诺于3月17日18时前办结，逾期未兑现，现予警告。');
  });

  it('work sent back twice, or an enterprise dissatisfied twice', () => {
    const back = { type: 'review', by: PEOPLE.dispatcher, accept: false, reason: '佐证不足' } as const;
    expect(newest(submitted().do(back).submit().do(back)).cause).toContain('经审核两次退回重办');
    const accept = { ...back, accept: true } as const;
    const unhappy = (story: Story) => story.do(accept).do(DISSATISFIED).do(REASONABLE);
    const once = unhappy(submitted());
    const red = newest(unhappy(once.submit()));
    expect(red).toMatchObject({ colour: 'RED', mark: '待签发', docNumber: null, date: null });
    expect(red.cause).toContain('企业回访仍不满意，经核实评价合理，由你单位主要负责人组织重办');
  });

  it('limits in seconds: lateness and deadline as they are', () => {
    const story = new Story({ policy: FAST_POLICY })
      .skipTo('2026-10-03 02:00')
      .file({ category: 'FINANCING', level: 'DEPARTMENT', levelReason: '示例' })
      .liveTo(at('2026-10-03 02:00') + 8_000);
    expect(newest(story).cause).toContain('应于10月3日2时前签收（8秒）。截至10月3日2时未签收');
    expect(newest(story).cause).toContain('超期1秒');
  });

  it('a limit of another year names the year', () => {
    const story = dispatched().liveTo('2026-03-04 08:00').skipTo('2026-03-04 09:00');
    const order = { ...story.orders[0]!, dueAt: at('2025-12-31 18:00') };
    const { directory, calendar, policy } = story.context;
    expect(orderDocument(story.case, order, directory, calendar, policy).cause).toContain('应于2025年12月31日前签收');
  });
});

describe('what state the paper is in', () => {
  it('a draft has no number and no date; its limit counts from the signature', () => {
    expect(newest(yellowDrafted())).toMatchObject({
      mark: '待签发',
      docNumber: null,
      date: null,
      signer: '××（市政府办公室主任）',
      deadline: '自签发之日起2个工作日内',
    });
  });

  it('one that is signed later gives the cause that was laid before its signatory (rules.md §116)', () => {
    const story = claimed().liveTo('2026-03-18 09:00').do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' });
    const { cause } = newest(story.liveTo('2026-03-23 09:00'));
    story.skipTo('2026-03-24 09:00').do({ type: 'sign', by: PEOPLE.viceMayor, colour: 'RED' });
    expect(newest(story)).toMatchObject({ colour: 'RED', date: '2026年3月24日', cause });
  });

  it('a revoked order says so and keeps its number', () => {
    const story = blueIssued().do({ type: 'revoke', by: PEOPLE.inspector, reason: '有误' });
    expect(newest(story)).toMatchObject({ mark: '已撤销', docNumber: '商政督〔2026〕1号' });
  });

  it('one issued under delegated signature names the document that allows it (rules.md §113)', () => {
    expect(newest(yellowDrafted().liveTo('2026-03-20 08:00'))).toMatchObject({
      signer: '××（市政府副秘书长）',
      authorisation: '示例授权〔2026〕1号',
    });
  });
});

describe('a paper', () => {
  it('says later what it said when it was issued', () => {
    const story = blueIssued();
    const then = newest(story);
    story.liveTo('2026-06-30 08:00');
    expect(papersOf(story)[0]).toEqual(then);
  });

  it('can be written of every order, after any history', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const paper of papersOf(tell(history, () => undefined)))
          expect(JSON.stringify(paper)).not.toMatch(/undefined|NaN|超期0|null（|（）/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a county’s order', () => {
  const county = new Story()
    .skipTo('2026-03-02 09:00')
    .file({ ...FROM_COUNTY, category: 'LABOR', level: 'DEPARTMENT', levelReason: '示例' })
    .do({ type: 'claim', by: headOf('DF-HUMAN_RESOURCES') })
    .liveTo('2026-06-30 08:00');
  const of = (unitId: string) => papersOf(county).filter((_, i) => county.orders[i]!.unitId === unitId);

  it('is issued by its own supervision office and names its own government and leaders', () => {
    const [first, second, third] = of('DF-HUMAN_RESOURCES');
    expect(first).toMatchObject({ office: '丹凤县人民政府督查室', copies: ['专班办公室（丹凤县人民政府办公室）'] });
    expect(second!.copies.slice(0, 2)).toEqual(['县政府分管副县长', '县考核办']);
    expect(third!.copies.slice(0, 3)).toEqual(['县长', '县考核办', '县纪委监委派驻机构']);
    expect(third!.requirements[1]).toContain('提级至县政府协调，由分管副县长召集会商');
  });

  it('to the county government’s own office comes from the city', () => {
    expect(of('DF-GOV_OFFICE')[2]).toMatchObject({ office: '商洛市人民政府督查办公室' });
    expect(of('DF-GOV_OFFICE')[2]!.requirements[1]).toContain('提级至市政府协调，由分管副市长召集会商');
  });

  it('repeated at the city costs no further points, and names every order before it', () => {
    const repeated = of('SL-INDUSTRY').at(-1)!;
    expect(repeated.hint.text).toBe('本单为续发，不再扣分并在本月督查通报中列名；约谈另行通知。');
    expect(repeated.requirements[1]).toContain('提请市政府领导包案协调并列入挂牌督办建议');
    expect(repeated.cause.match(/（红色）/g)!.length).toBeGreaterThan(1);
  });
});
