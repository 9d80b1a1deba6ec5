import { useTexts } from '../../i18n/use-texts.ts';
import css from './Brand.module.css';

export function Brand({ large = false }: { readonly large?: boolean }) {
  const { t } = useTexts();
  return (
    <span className={large ? `${css.brand} ${css.large}` : css.brand}>
      <img src="/icon.svg" alt="" width={large ? 44 : 30} height={large ? 44 : 30} />
      <span>{t('common:product')}</span>
    </span>
  );
}
