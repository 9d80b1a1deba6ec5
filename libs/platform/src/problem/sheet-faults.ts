/** What may be wrong with a sheet, or with a cell of it: what is wrong, and what would be right. */
export const SHEET_FAULTS = {
  sheet: {
    zh: '不是可以读取的 xlsx 或 csv 表格',
    en: 'is no xlsx or csv sheet that can be read',
  },
  'sheet-too-large': {
    zh: '表格过大：至多 {rows} 行、{columns} 列，解压后至多 {megabytes} MB',
    en: 'is too large: {rows} rows and {columns} columns at most, and {megabytes} MB when unpacked',
  },
  'sheet-columns': {
    zh: '第一行缺少这些列：{columns}；请用模板',
    en: 'lacks these columns in its first row: {columns}; use the template',
  },
  'row-twice': { zh: '与第 {row} 行重复，只留一行', en: 'is the same as row {row}: keep one of them' },
  'code-format': {
    zh: '“{value}”不是编码：用大写字母、数字、- 和 _，如 SY-E901',
    en: '“{value}” is no code: use capital letters, digits, - and _, such as SY-E901',
  },
  'account-format': {
    zh: '“{value}”不能作账户：用 3 至 64 个字母、数字、点、下划线或连字符，如 sy.shuili.head',
    en: '“{value}” is no account: use 3 to 64 letters, digits, dots, underscores or hyphens, such as sy.shuili.head',
  },
  'no-such-region': {
    zh: '没有地区“{value}”，应为：{values}',
    en: 'there is no region “{value}”; it would be one of: {values}',
  },
  'no-such-unit': {
    zh: '没有编码为“{value}”的单位；请先导入单位，或改为已有单位的编码',
    en: 'there is no unit of the code “{value}”: import the units first, or give the code of one there is',
  },
  'unit-has-closed': {
    zh: '单位“{value}”已撤并；请改为承接单位的编码',
    en: 'the unit “{value}” is closed: give the code of the one that follows it',
  },
  'no-such-party': {
    zh: '没有编码为“{value}”的企业或项目；请先导入，或改为已有的编码',
    en: 'there is no party of the code “{value}”: import the parties first, or give the code of one there is',
  },
  'party-has-ended': {
    zh: '编码为“{value}”的企业或项目已停用；请删去此行，或改为别的编码',
    en: 'the party of the code “{value}” has ended: leave the row out, or give another code',
  },
  'no-such-post': {
    zh: '该单位没有岗位“{value}”；请先导入岗位，或改为已有岗位的名称',
    en: 'the unit has no post “{value}”: import the posts first, or give the title of one there is',
  },
  'post-has-closed': {
    zh: '岗位“{value}”已撤销；请改为别的岗位名称',
    en: 'the post “{value}” is closed: give another title',
  },
  'post-serves-none': {
    zh: '岗位“{value}”没有“联系干部”角色；请改为联系干部的岗位',
    en: 'the post “{value}” has not the role of a liaison; it would be a liaison’s post',
  },
  'post-held': {
    zh: '岗位“{value}”已由他人任职；请先办理调动，或另写岗位名称',
    en: 'somebody else holds the post “{value}”: transfer them first, or give another title',
  },
  'stage-of-enterprise': {
    zh: '企业没有项目阶段，请留空，或将类型改为项目',
    en: 'an enterprise has no stage: leave it empty, or make it a project',
  },
  'region-out-of-reach': {
    zh: '不在您的地区；只能导入本地区的',
    en: 'is outside your region; you import those of your own',
  },
} as const;
