import { useTexts } from '../../i18n/use-texts.ts';
import { formatInstant, type TimeStyle } from './format.ts';

/** An instant in Shanghai time; pointing at it shows the whole of it. */
export function Time({ at, style = 'minute' }: { readonly at: string; readonly style?: TimeStyle }) {
  const { language } = useTexts();
  return (
    <time dateTime={at} title={formatInstant(at, language, 'full')}>
      {formatInstant(at, language, style)}
    </time>
  );
}
