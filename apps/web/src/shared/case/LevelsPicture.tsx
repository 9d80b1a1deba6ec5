import type { Case } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { levelsOf, type LevelOfCase } from './levels.ts';
import css from './LevelsPicture.module.css';
import { OrderTag } from './OrderTag.tsx';
import { RemainingText } from './RemainingText.tsx';
import { stateWords } from './state-words.ts';

/** 现场 → 部门 → 县区 → 市政府: where the case stands, who has it, what is left, which orders came out. */
export function LevelsPicture({ of: c }: { readonly of: Case }) {
  const { t } = useTexts();
  return (
    <ol className={css.levels} aria-label={t('case:levels')}>
      {levelsOf(c).map((at) => (
        <LevelPicture key={at.level} at={at} of={c} />
      ))}
    </ol>
  );
}

function LevelPicture({ at, of: c }: { readonly at: LevelOfCase; readonly of: Case }) {
  const { t } = useTexts();
  const { level, standing, tasks, orders } = at;
  const isHere = standing === 'HERE';
  return (
    <li className={`${css.step} ${css[standing]}`} aria-current={isHere ? 'step' : undefined}>
      <span className={css.mark} aria-hidden="true">
        {standing === 'SETTLED' || standing === 'PASSED' ? '✓' : null}
      </span>
      <div className={css.body}>
        <p className={css.head}>
          <span className={css.level}>{t(`terms:level.${level}`)}</span>
          <span className={css.standing}>{isHere ? stateWords(c, t) : t(`case:standing.${standing}`)}</span>
        </p>
        {isHere && <p className={css.unit}>{c.unit.name}</p>}
        {level === 'ON_SITE' && c.liaison && standing !== 'SKIPPED' && (
          <p className={css.other}>
            {!isHere && c.liaison.unit?.name} {c.liaison.name}
          </p>
        )}
        {tasks
          .filter((task) => !isHere || task.unit.id !== c.unit.id)
          .map((task) => (
            <p key={task.id} className={css.other}>
              {t(`terms:taskRole.${task.role}`)} {task.unit.name} · {t(`terms:taskState.${task.state}`)}
            </p>
          ))}
        {isHere && <RemainingText of={c} withDue />}
        {isHere && c.instructionDraftedAt && <p className={css.other}>{t('case:event.instruction-drafted')}</p>}
        {isHere && c.listingProposedAt && <p className={css.other}>{t('case:event.listing-proposed')}</p>}
        {orders.length > 0 && (
          <ul className={css.orders}>
            {orders.map(({ last, count }) => (
              <li key={last.id}>
                <OrderTag
                  short
                  colour={last.colour}
                  docNumber={last.docNumber}
                  note={t(`terms:orderState.${last.state}`)}
                />
                {count > 1 && <span className={css.count}>{t('case:times', { count })}</span>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
