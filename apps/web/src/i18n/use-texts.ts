import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language } from './language.ts';
import { NAMESPACES } from './resources.ts';

/** `t('area:key')` over all areas, and the language in use. */
export function useTexts() {
  const { t, i18n } = useTranslation(NAMESPACES);
  return { t, language: i18n.language as Language };
}

/** `t` of {@link useTexts}, for what words things outside a component. */
export type Translate = ReturnType<typeof useTexts>['t'];

/** A key that `t` of {@link useTexts} takes. */
export type TextKey = ParseKeys<typeof NAMESPACES>;
