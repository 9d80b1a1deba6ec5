import type { MigrationInterface, QueryRunner } from 'typeorm';

type Text = readonly [zh: string, en: string];

/** The categories of 0.1.0 in the order in which they are offered: code, name, and what belongs there. */
const CATEGORIES: readonly (readonly [code: string, name: Text, hint: Text])[] = [
  [
    'FINANCING',
    ['融资', 'Financing'],
    ['贷款、续贷、担保、抵押和融资成本', 'Loans, renewals, guarantees, collateral, cost of credit'],
  ],
  ['LAND', ['用地', 'Land'], ['用地指标、供地、土地性质和不动产权属', 'Land quotas and supply, designation, title']],
  [
    'RELOCATION',
    ['征地拆迁', 'Relocation'],
    ['征地、拆迁、坟墓和杆线迁改、补偿', 'Taking of land, demolition, moving of graves and lines, compensation'],
  ],
  [
    'LABOR',
    ['用工', 'Labour'],
    ['招工、用工短缺、培训和劳动关系', 'Recruiting, shortages, training, labour relations'],
  ],
  [
    'TALENT',
    ['人才', 'Talent'],
    ['人才引进、职称、住房和子女入学', 'Attracting specialists, titles, housing, schooling of their children'],
  ],
  [
    'LOGISTICS',
    ['运输物流', 'Logistics'],
    ['运输许可、车皮运力、通行和仓储', 'Transport permits, capacity, passage, storage'],
  ],
  [
    'PERMIT',
    ['审批手续', 'Permits'],
    ['各类行政许可、备案和前期手续', 'Administrative permits, filings, preliminary procedures'],
  ],
  [
    'UTILITY',
    ['水电气讯', 'Utilities'],
    ['用水、用电、用气、通信的报装、供应和价格', 'Water, power, gas, telecommunications: connection, supply, price'],
  ],
  [
    'ENV',
    ['环保', 'Environment'],
    ['环评、排污、危废和环保整改', 'Assessment, discharge, hazardous waste, rectification'],
  ],
  [
    'SAFETY',
    ['安全', 'Safety'],
    ['安全生产、消防、隐患整改和防汛', 'Work safety, fire protection, removal of hazards, floods'],
  ],
  ['SUPPLY', ['原料供应', 'Supply'], ['原料短缺、涨价和供应渠道', 'Shortage, price and sources of raw material']],
  [
    'MARKET',
    ['市场销路', 'Market'],
    ['产品销售、政府采购、展会和外贸订单', 'Sales, public procurement, fairs, export orders'],
  ],
  [
    'POLICY',
    ['政策兑现', 'Policy benefits'],
    ['奖补、减免和招商承诺的兑现', 'Subsidies, reliefs and promises to investors that are to be kept'],
  ],
  [
    'ARREARS',
    ['账款拖欠', 'Arrears'],
    ['机关、国企、大型企业拖欠的货款和工程款', 'Payments owed by public bodies, state-owned and large companies'],
  ],
  [
    'ENFORCEMENT',
    ['执法检查', 'Enforcement'],
    ['多头、重复检查，处罚异议和乱收费', 'Repeated inspections, disputed penalties, undue charges'],
  ],
  [
    'ACCEPTANCE',
    ['竣工验收', 'Acceptance'],
    ['规划、消防、环保等验收和产权登记', 'Acceptance for planning, fire, environment; registration of property'],
  ],
  [
    'TECH',
    ['技术成果', 'Technology'],
    ['技术攻关、成果转化、检测和资质认定', 'Research, transfer of results, testing, recognition'],
  ],
  [
    'INFRA',
    ['道路管网', 'Infrastructure'],
    ['园区道路、雨污管网、路灯和公共配套', 'Roads of parks, sewers, lighting, public facilities'],
  ],
  ['PREMISES', ['厂房租赁', 'Premises'], ['标准厂房、租金、维修和搬迁', 'Standard workshops, rent, repairs, moving']],
  ['OTHER', ['其他', 'Other'], ['以上都不合适的', 'What none of the others fits']],
];

/** Which categories there are, and how they are called, is data: a new one needs no release. */
export class KeepCategoriesAsData1796073744211 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE category (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 0 CHECK (version >= 0),
        chain_head bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
        code text NOT NULL UNIQUE CHECK (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
        zh text NOT NULL,
        en text NOT NULL,
        hint_zh text NOT NULL,
        hint_en text NOT NULL,
        active boolean NOT NULL,
        hide_party boolean NOT NULL,
        sort_order integer NOT NULL
      );
      CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE ON category
        FOR EACH STATEMENT EXECUTE FUNCTION bump_reference_stamp();`);
    for (const [place, [code, [zh, en], [hintZh, hintEn]]] of CATEGORIES.entries())
      await runner.query(
        `INSERT INTO category (id, code, zh, en, hint_zh, hint_en, active, hide_party, sort_order)
          VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, true, false, $6)`,
        [code, zh, en, hintZh, hintEn, (place + 1) * 10],
      );
  }

  /** @throws Error always: migrations go forward, and an earlier state comes from a backup */
  down(): Promise<void> {
    return Promise.reject(new Error('The schema is not taken back: restore a backup.'));
  }
}
