import type { Category } from '@zhuoluo/kernel';

/** The field's names of the categories (rules.md §7). */
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  FINANCING: '融资',
  LAND: '用地',
  RELOCATION: '征地拆迁',
  LABOR: '用工',
  TALENT: '人才',
  LOGISTICS: '运输物流',
  PERMIT: '审批手续',
  UTILITY: '水电气讯',
  ENV: '环保',
  SAFETY: '安全',
  SUPPLY: '原料供应',
  MARKET: '市场销路',
  POLICY: '政策兑现',
  ARREARS: '账款拖欠',
  ENFORCEMENT: '执法检查',
  ACCEPTANCE: '竣工验收',
  TECH: '技术成果',
  INFRA: '道路管网',
  PREMISES: '厂房租赁',
  OTHER: '其他',
};
