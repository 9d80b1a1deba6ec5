import locale from 'antd/es/locale/zh_CN';

const files = import.meta.glob<object>('./*.json', { eager: true, import: 'default' });

/** All texts of this language by area: the file's name. */
export const texts: Record<string, object> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.slice(2, -'.json'.length), text]),
);

export { locale };
