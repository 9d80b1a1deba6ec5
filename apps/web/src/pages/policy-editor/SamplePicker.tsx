import { urgencyValues, type PolicySample, type PolicySampleRequest } from '../../api/schema.gen.ts';
import { useRegions } from '../../api/reference.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useCategoryOptions } from '../../shared/case/category-words.ts';
import css from './PolicyEditor.module.css';

interface Props {
  /** As the API chose what was not. */
  readonly shown: PolicySample | null;
  readonly sample: PolicySampleRequest;
  readonly onChange: (sample: PolicySampleRequest) => void;
}

/** The case that the ladder is drawn for, and the day that the dates count from. */
export function SamplePicker({ shown, sample, onChange }: Props) {
  const { t } = useTexts();
  const { data: regions = [] } = useRegions();
  const day = sample.from ?? shown?.from;
  return (
    <div className={css.tools}>
      <label className={css.field}>
        <span className={css.label}>{t('policy:sampleDay')}</span>
        <input
          type="date"
          className={css.choice}
          value={day ? dateOf(day) : ''}
          onChange={({ target }) => {
            const from = target.value ? { from: `${target.value}T01:00:00.000Z` } : {};
            onChange({ ...rest(sample), ...from });
          }}
        />
      </label>
      <Choice
        label={t('policy:region')}
        value={sample.regionId ?? shown?.region.id ?? ''}
        options={regions.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(regionId) => onChange({ ...sample, regionId })}
      />
      <Choice
        label={t('policy:categoryColumn')}
        value={sample.category ?? shown?.category ?? ''}
        options={useCategoryOptions()}
        onChange={(category) => onChange({ ...sample, category })}
      />
      <Choice
        label={t('policy:urgency')}
        value={sample.urgency ?? shown?.urgency ?? 'NORMAL'}
        options={urgencyValues.map((value) => ({ value, label: t(`terms:urgency.${value}`) }))}
        onChange={(urgency) => onChange({ ...sample, urgency })}
      />
    </div>
  );
}

function rest({ from: _, ...others }: PolicySampleRequest): PolicySampleRequest {
  return others;
}

/** The date in Shanghai, as a date field has it. */
const dateOf = (iso: string): string => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 10);

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <label className={css.field}>
      <span className={css.label}>{label}</span>
      <select className={css.choice} value={value} onChange={({ target }) => onChange(target.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
