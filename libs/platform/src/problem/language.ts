export type Language = 'zh' | 'en';

/** The language of an answer: the first of `Accept-Language` that we speak, by weight; zh-CN without one. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (!acceptLanguage) return 'zh';
  const wanted = acceptLanguage
    .split(',')
    .map((entry) => {
      const [tag = '', ...rest] = entry.trim().toLowerCase().split(';');
      const weight = rest.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return (
    wanted
      .map(({ tag }) => (/^en\b/.test(tag) ? 'en' : /^(zh\b|\*)/.test(tag) ? 'zh' : null))
      .find((l) => l !== null) ?? 'zh'
  );
}
