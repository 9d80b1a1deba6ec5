import { Button } from 'antd';
import { switchLanguage } from '../../i18n/i18n.ts';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import { useTexts } from '../../i18n/use-texts.ts';

const NAME: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };

/** Offers the other language, in that language. */
export function LanguageSwitch() {
  const { language } = useTexts();
  const other = LANGUAGES.find((one) => one !== language) ?? language;
  return (
    <Button type="text" lang={other} onClick={() => void switchLanguage(other)}>
      {NAME[other]}
    </Button>
  );
}
