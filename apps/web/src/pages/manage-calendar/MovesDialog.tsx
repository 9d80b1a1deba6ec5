import { Button, Drawer, Modal } from 'antd';
import type { CalendarPreview } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { MovesTable } from '../../shared/moves/MovesTable.tsx';
import { MoveTally } from '../../shared/moves/MoveTally.tsx';
import { useIsWide } from '../../shared/use-is-wide.ts';
import css from './MovesDialog.module.css';

interface Props {
  readonly year: number;
  readonly preview: CalendarPreview;
  readonly answer: (isWanted: boolean) => void;
}

/** What writing a year would move; a dialog at a desk, a sheet on a phone. */
export function MovesDialog({ year, preview, answer }: Props) {
  const { t } = useTexts();
  const isWide = useIsWide();
  const title = t('manage-calendar:before', { year });
  const close = () => answer(false);
  const footer = (
    <div className={css.ways}>
      <Button autoFocus onClick={close}>
        {t('common:back')}
      </Button>
      <Button type="primary" onClick={() => answer(true)}>
        {t('manage-calendar:writeSo')}
      </Button>
    </div>
  );
  if (isWide)
    return (
      <Modal open centered title={title} width={860} onCancel={close} footer={footer} classNames={{ body: css.body }}>
        <Moves preview={preview} />
      </Modal>
    );
  return (
    <Drawer open title={title} placement="bottom" size="85dvh" onClose={close} footer={footer}>
      <Moves preview={preview} />
    </Drawer>
  );
}

function Moves({ preview }: { readonly preview: CalendarPreview }) {
  const { t } = useTexts();
  const { largest, limits, computed } = preview;
  return (
    <div className={css.moves}>
      <p className={css.said}>
        {t(limits + computed === 0 ? 'manage-calendar:noneMoves' : 'manage-calendar:movesHint')}
      </p>
      <MoveTally of={preview} computed={computed} />
      {largest.length > 0 && (
        <>
          <h3 className={css.head}>{t('manage-moves:largest', { count: largest.length })}</h3>
          <MovesTable label={t('manage-moves:largest', { count: largest.length })} moves={largest} />
        </>
      )}
    </div>
  );
}
