import type { SupervisionOrder } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Time } from '../time/Time.tsx';
import { AnswerSaid } from './AnswerSaid.tsx';
import css from './OrderLife.module.css';

interface Step {
  readonly name: 'drafted' | 'issued' | 'received' | 'answered' | 'ended';
  readonly at: string | null;
  readonly note: string | null;
}

/** What happened to an order so far, and what is still to come. */
export function OrderLife({ of }: { readonly of: SupervisionOrder }) {
  const { t } = useTexts();
  const isOver = of.endedAt !== null;
  const steps: readonly Step[] = [
    { name: 'drafted', at: of.draftedAt, note: null },
    {
      name: 'issued',
      at: of.issuedAt,
      note: of.signer.mode && `${t(`order:mode.${of.signer.mode}`)} ${of.signer.name}（${of.signer.title}）`,
    },
    { name: 'received', at: of.receivedAt, note: of.receivedBy?.name ?? null },
    { name: 'answered', at: of.answeredAt, note: of.answeredBy?.name ?? null },
    { name: 'ended', at: of.endedAt, note: isOver ? t(`terms:orderState.${of.state}`) : null },
  ];
  return (
    <>
      <ol className={css.life}>
        {steps
          .filter(({ at }, index) => at !== null || (!isOver && steps.slice(index).every((step) => step.at === null)))
          .map(({ name, at, note }) => (
            <li key={name} className={at === null ? css.ahead : css.past}>
              <strong>{t(`order:step.${name}`)}</strong>
              {at && <Time at={at} />}
              {note && <span>{note}</span>}
            </li>
          ))}
      </ol>
      <AnswerSaid of={of} />
    </>
  );
}
