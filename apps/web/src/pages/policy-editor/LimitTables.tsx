import { colourValues, levelValues, urgencyValues, type Colour } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useCategoryOptions } from '../../shared/case/category-words.ts';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { Section } from '../../shared/Section.tsx';
import { useEditor } from './editor-context.ts';
import { LimitField } from './LimitField.tsx';
import { Notes } from './Notes.tsx';
import css from './PolicyEditor.module.css';
import { useColourWords } from './colour-words.ts';
import { ChoiceField, HueField, NumberField, SwitchField, WordsField } from './ValueField.tsx';

/** Level by urgency: 签收 and 办理. */
export function LevelLimits() {
  const { t } = useTexts();
  const rows = levelValues.flatMap((level) =>
    (['claim', 'handle'] as const)
      .filter((what) => level !== 'ON_SITE' || what === 'handle')
      .map((what) => ({ level, what, path: `limits.${level}.${what}` })),
  );
  return (
    <Section title={t('policy:part.limits')}>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('policy:levelColumn')}</th>
              {urgencyValues.map((urgency) => (
                <th key={urgency} scope="col">
                  {t(`terms:urgency.${urgency}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ level, what, path }) => (
              <tr key={path}>
                <th scope="row">
                  {t(`terms:level.${level}`)} · {t(`policy:part.${what}`)}
                  <Notes path={`limits.${level}`} id={`of-${path}`} />
                </th>
                {urgencyValues.map((urgency) => (
                  <td key={urgency} data-label={t(`terms:urgency.${urgency}`)}>
                    <LimitField path={`${path}.${urgency}`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** What a category has of its own; of a former one what the document still says. */
export function CategoryLimits() {
  const { t } = useTexts();
  const { document } = useEditor();
  const active = new Set(useCategoryOptions().map(({ value }) => value));
  const categories = useCategoryOptions({ former: true }).filter(
    ({ value }) => active.has(value) || value in document.categories,
  );
  const urgencies = urgencyValues.map((value) => ({ value, label: t(`terms:urgency.${value}`) }));
  return (
    <Section title={t('policy:part.categories')}>
      <p className={css.hint}>{t('policy:categoriesHint')}</p>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('policy:categoryColumn')}</th>
              <th scope="col">{t('policy:ownHandle')}</th>
              <th scope="col">{t('policy:usualUrgency')}</th>
            </tr>
          </thead>
          <tbody>
            {categories.map(({ value: category, label }) => (
              <tr key={category}>
                <th scope="row">{label}</th>
                <td data-label={t('policy:ownHandle')}>
                  <LimitField optional path={`categories.${category}.handle`} />
                </td>
                <td data-label={t('policy:usualUrgency')}>
                  <ChoiceField
                    path={`categories.${category}.urgency`}
                    options={urgencies}
                    none={t('policy:usually', { urgency: t('terms:urgency.NORMAL') })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** Orders by colour: 整改, how they are signed, points. */
export function OrderLimits() {
  const { t } = useTexts();
  return (
    <Section title={t('policy:part.orders')}>
      <div className={css.colours}>
        {colourValues.map((colour) => (
          <OrderOf key={colour} colour={colour} />
        ))}
      </div>
    </Section>
  );
}

function OrderOf({ colour }: { readonly colour: Colour }) {
  const { t } = useTexts();
  const path = `orders.${colour}`;
  return (
    <fieldset className={css.colour}>
      <legend>
        <OrderTag colour={colour} words={useColourWords()(colour)} />
      </legend>
      <Notes path={path} id={`of-${path}`} />
      <SwitchField path={`${path}.used`} label={t('policy:part.used')} />
      <WordsField path={`${path}.name`} label={t('policy:part.name')} most={8} />
      <WordsField path={`${path}.title`} label={t('policy:part.title')} most={8} />
      <HueField path={`${path}.hex`} label={t('policy:part.hex')} />
      {urgencyValues.map((urgency) => (
        <LimitField
          key={urgency}
          path={`${path}.rectify.${urgency}`}
          label={`${t('policy:part.rectify')} · ${t(`terms:urgency.${urgency}`)}`}
        />
      ))}
      <SwitchField path={`${path}.autoIssue`} label={t('policy:part.autoIssue')} />
      <LimitField path={`${path}.signWithin`} label={t('policy:part.signWithin')} />
      <LimitField path={`${path}.delegateAfter`} label={t('policy:part.delegateAfter')} />
      <NumberField path={`${path}.points`} label={t('policy:part.points')} />
    </fieldset>
  );
}
