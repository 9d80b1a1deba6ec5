import locale from 'antd/es/locale/zh_CN';

const files = import.meta.glob<object>(
  ['./*.json', '!./manage-*.json', '!./policy.json', '!./coverage.json', '!./ledger.json'],
  {
    eager: true,
    import: 'default',
  },
);

/** The texts of this language by area, the file's name, but for those of section 管理 and of 台账. */
export const texts: Record<string, object> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.slice(2, -'.json'.length), text]),
);

export { locale };
