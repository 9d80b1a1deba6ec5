import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '../i18n/use-texts.ts';

/** Prints the page as it stands; styles/print.css says what of it comes on paper. */
export function PrintButton({ disabled = false }: { readonly disabled?: boolean }) {
  const { t } = useTexts();
  return (
    <Button icon={<PrinterOutlined />} onClick={() => window.print()} disabled={disabled}>
      {t('common:print')}
    </Button>
  );
}
