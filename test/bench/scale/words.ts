import type { Dice } from '../../chaos/dice.ts';

/** What people write, varied enough that a search has common words, rare ones and none. */
export interface Words {
  readonly title: string;
  readonly facts: string;
  readonly wish: string;
}

/** In one case of so many; it occurs nowhere else. */
export const RARE_WORD = '钼铁渣场';
const RARE_IN = 50_000;

const MATTERS = {
  FINANCING: ['流动资金贷款', '续贷过桥', '融资担保', '设备抵押', '股权质押'],
  LAND: ['二期用地指标', '林地占用手续', '工业用地出让', '临时用地复垦', '土地性质调整'],
  RELOCATION: ['坟墓迁移', '房屋征收', '附着物清点', '杆线迁改', '拆迁补偿'],
  LABOR: ['新线缺操作工', '返岗包车', '技工短缺', '季节性用工', '用工稳岗补贴'],
  TALENT: ['工程师引进', '人才公寓', '职称评审', '子女入学', '专家工作站'],
  LOGISTICS: ['超限运输许可', '冷链车位', '铁路货运计划', '返程空载', '货车通行证'],
  PERMIT: ['环评审批', '施工许可', '取水许可', '消防设计审查', '安全生产许可'],
  UTILITY: ['专线供电', '变压器增容', '工业用水压力', '天然气接入', '光纤迁改'],
  ENV: ['危废转运', '排污权交易', '噪声投诉', '除尘改造', '尾矿库销库'],
  SAFETY: ['安全隐患整改', '应急预案备案', '防汛道路', '消防通道', '边坡治理'],
  SUPPLY: ['矿石原料供应', '中药材原料', '包装材料', '原料涨价', '进口配件通关'],
  MARKET: ['产品滞销', '政府采购准入', '展会名额', '电商平台入驻', '外贸订单流失'],
  POLICY: ['技改奖补', '税费减免', '稳增长奖励', '首台套补助', '贴息资金'],
  ARREARS: ['工程款拖欠', '货款回收', '质保金退还', '农民工工资', '账款确权'],
  ENFORCEMENT: ['重复检查', '处罚异议', '查封解除', '多头执法', '整改期限'],
  ACCEPTANCE: ['竣工验收', '消防验收', '环保验收', '规划核实', '不动产登记'],
  TECH: ['专利转化', '中试基地', '检测设备', '产学研对接', '高企认定'],
  INFRA: ['园区道路', '雨污管网', '桥梁限载', '路灯照明', '污水处理厂'],
  PREMISES: ['标准厂房租金', '厂房漏水', '租赁合同', '仓库不足', '货梯检修'],
  OTHER: ['员工通勤', '职工食堂', '治安巡逻', '名称变更', '信用修复'],
} as const;
type Matter = keyof typeof MATTERS;

/** Of the categories that every system begins with. */
export const CATEGORIES = Object.keys(MATTERS) as readonly Matter[];

const TROUBLES = ['办理受阻', '久拖未决', '无人牵头', '进度迟缓', '标准不一', '材料反复补正', '资金不到位', '协调难'];
const CAUSES = [
  '相关科室意见不一',
  '前期手续缺件',
  '预算尚未下达',
  '相邻村组有异议',
  '设计方案多次修改',
  '主管部门人员调整',
  '中介机构排期较长',
  '历史遗留问题较多',
  '汛期施工暂停',
  '省级平台系统升级',
];
const EFFECTS = [
  '生产线被迫降负荷运行',
  '订单交付面临违约',
  '设备闲置多日',
  '三十名职工待岗',
  '项目投资进度落后',
  '企业垫资压力较大',
  '二期无法开工',
  '客户准备转向外地',
];
const WISHES = [
  '明确牵头单位和完成时限',
  '组织现场会商',
  '出具书面答复',
  '协调开通绿色通道',
  '给予过渡期支持',
  '安排专人跟进',
  '先行容缺受理',
  '落实已承诺的政策',
];

/** @param n which case: the same one always says the same with the same dice */
export function wordsFor(category: string, n: number, dice: Dice): Words {
  const matter = dice.pick(MATTERS[category as Matter]);
  const trouble = dice.pick(TROUBLES);
  const rare = n % RARE_IN === RARE_IN / 2 ? RARE_WORD : '';
  const amount = dice.between(3, 4_800);
  return {
    title: `${rare}${matter}${trouble}（${amount}万元）`,
    facts:
      `企业反映${matter}${trouble}已${dice.between(2, 90)}天，涉及金额${amount}万元。` +
      `${dice.pick(CAUSES)}，${dice.pick(CAUSES)}，目前${dice.pick(EFFECTS)}，${dice.pick(EFFECTS)}。`,
    wish: `请${dice.pick(WISHES)}，${dice.pick(WISHES)}，${dice.between(3, 30)}日内解决${matter}。`,
  };
}

export const PLACES = Array.from('东西南北上下新老大小').flatMap((a) =>
  Array.from('坪沟川塬岭湾滩庙桥寨').map((b) => `${a}${b}`),
);
export const OFFICES = ['镇政府', '街道办', '供电所', '税务所', '执法中队', '水务站', '服务中心', '国土所'];
export const TRADES = ['矿业', '食品', '药业', '建材', '电子', '物流', '新材料', '农业', '装备', '文旅'];
export const SURNAMES = Array.from('柳祁苏方林江简沈温池陆季宁顾程乔叶莫岑许');
export const GIVEN = Array.from('景云清以望知书若闻修思向怀').flatMap((a) =>
  Array.from('川岚渠行澄野谷舟砚远白岩溪禾棠牧').map((b) => `${a}${b}`),
);
