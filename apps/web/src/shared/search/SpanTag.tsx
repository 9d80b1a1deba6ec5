import { Tag } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import { formatInstant } from '../time/format.ts';

interface Props {
  /** What lies in the span, such as when it was due. */
  readonly label: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onClose: () => void;
}

/** A list narrowed to a stretch of time, said in words; nothing where it is not. */
export function SpanTag({ label, from, to, onClose }: Props) {
  const { t, language } = useTexts();
  if (!from && !to) return null;
  return (
    <Tag closable onClose={onClose}>
      {label} {from && t('cases:since', { day: formatInstant(from, language) })}{' '}
      {to && t('cases:before', { day: formatInstant(to, language) })}
    </Tag>
  );
}
