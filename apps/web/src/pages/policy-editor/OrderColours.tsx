import { useColourSchemes } from '../../api/policies.ts';
import { colourValues, urgencyValues } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Section } from '../../shared/Section.tsx';
import { applyScheme, schemeIn, useColourWords } from './colour-words.ts';
import { useEditor } from './editor-context.ts';
import css from './PolicyEditor.module.css';
import { ChoiceField } from './ValueField.tsx';

/** Which colours ladders have, and with which one they begin. */
export function OrderColours() {
  const { t } = useTexts();
  const editor = useEditor();
  const words = useColourWords();
  const { data: schemes = [] } = useColourSchemes();
  const { orders } = editor.document;
  const used = colourValues.filter((colour) => orders[colour].used !== false);
  return (
    <Section title={t('policy:colours')}>
      <p className={css.hint}>{t('policy:coloursHint')}</p>
      <div className={css.grid}>
        <label className={css.field}>
          <span className={css.label}>{t('policy:colourScheme')}</span>
          <select
            className={css.choice}
            value={schemeIn(editor, schemes)?.code ?? ''}
            onChange={({ target }) =>
              applyScheme(
                editor,
                schemes.find(({ code }) => code === target.value)!,
              )
            }
          >
            <option value="" disabled>
              {t('policy:ownColours')}
            </option>
            {schemes.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {urgencyValues.map((urgency) => (
          <ChoiceField
            key={urgency}
            path={`start.${urgency}`}
            label={`${t('policy:part.start')} · ${t(`terms:urgency.${urgency}`)}`}
            options={used.map((value) => ({ value, label: words(value).name }))}
          />
        ))}
      </div>
    </Section>
  );
}
