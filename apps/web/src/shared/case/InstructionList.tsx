import type { Instruction } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Section } from '../Section.tsx';
import { Time } from '../time/Time.tsx';
import css from './InstructionList.module.css';

/** 领导批示 on a case, each with who gave it, whom it charges and how its date stands; nothing where there are none. */
export function InstructionList({ of }: { readonly of: readonly Instruction[] }) {
  const { t } = useTexts();
  if (of.length === 0) return null;
  return (
    <Section title={t('case:sections.instructions')}>
      <ol className={css.list}>
        {of.map((one) => (
          <li key={one.id} className={css.item}>
            <p className={css.text}>{one.text}</p>
            <Charge of={one} />
            <p className={css.soft}>
              {one.title} {one.givenBy.name} · <Time at={one.givenAt} />
              {one.tookOverTo && ` · ${t('case:instruction.tookOver', { level: t(`terms:level.${one.tookOverTo}`) })}`}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Charge({ of: { unit, until, standing } }: { readonly of: Instruction }) {
  const { t } = useTexts();
  if (!unit) return null;
  if (!until || !standing) return <p>{t('case:instruction.unit', { unit: unit.name })}</p>;
  return (
    <p>
      {t('case:instruction.until', { unit: unit.name })} <Time at={until} style="full" />
      {' · '}
      <span className={standing === 'MISSED' ? css.missed : css.soft}>
        {t(`case:instruction.standing.${standing}`)}
      </span>
    </p>
  );
}
