import { preferencesOf } from '../http/preferences.ts';

export type Language = 'zh' | 'en';

/** The language of an answer: the first of `Accept-Language` that we speak, by weight; zh-CN without one. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (!acceptLanguage) return 'zh';
  const wanted = preferencesOf(acceptLanguage)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return (
    wanted
      .map(({ name }) => (/^en\b/.test(name) ? 'en' : /^(zh\b|\*)/.test(name) ? 'zh' : null))
      .find((l) => l !== null) ?? 'zh'
  );
}
