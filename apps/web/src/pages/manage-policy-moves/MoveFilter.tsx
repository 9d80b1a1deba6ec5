import { Select } from 'antd';
import { useRegions } from '../../api/reference.ts';
import { ENDED_CASE } from '../../api/states.gen.ts';
import { caseStateValues, levelValues, type PolicyVersion } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import css from './ManagePolicyMovesPage.module.css';

interface Props {
  /** Versions that are or were in force. */
  readonly policies: readonly PolicyVersion[];
  readonly chosen: PolicyVersion | undefined;
}

/** To which version, and which open cases; all of it stands in the address. */
export function MoveFilter({ policies, chosen }: Props) {
  const { t } = useTexts();
  const { data: regions = [] } = useRegions();
  const named = policies.map(({ version, name, region }) => ({
    value: String(version),
    label: t('manage-moves:version', { version, name, place: region?.name ?? t('policy:cityWide') }),
  }));
  const presents = policies.map(({ version }) => ({
    value: String(version),
    label: t('manage-moves:presentVersion', { version }),
  }));
  // A county's own policy takes no case of another.
  const places = chosen?.region ? [] : regions.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={css.form}>
      <Choice name="version" label={t('manage-moves:policy')} options={named} isWide />
      {places.length > 0 && <Choice name="region" label={t('manage-moves:region')} options={places} />}
      <Choice
        name="level"
        label={t('manage-moves:level')}
        options={levelValues.map((value) => ({ value, label: t(`terms:level.${value}`) }))}
      />
      <Choice
        name="state"
        label={t('manage-moves:state')}
        options={caseStateValues
          .filter((value) => !ENDED_CASE.some((ended) => ended === value))
          .map((value) => ({ value, label: t(`terms:caseState.${value}`) }))}
      />
      <Choice name="present" label={t('manage-moves:present')} options={presents} />
    </div>
  );
}

interface ChoiceProps {
  /** In the address. */
  readonly name: string;
  readonly label: string;
  readonly options: { readonly value: string; readonly label: string }[];
  readonly isWide?: boolean;
}

/** What was tried counts no more once another is chosen. */
function Choice({ name, label, options, isWide = false }: ChoiceProps) {
  const { t } = useTexts();
  const [search, change] = useSearchChanges();
  const all = isWide ? [] : [{ value: '', label: t('manage-moves:all') }];
  const value = search.get(name) ?? (isWide ? null : '');
  return (
    <div className={css.field} data-wide={isWide || undefined}>
      <span className={css.label}>{label}</span>
      <Select<string>
        aria-label={label}
        placeholder={t('manage-moves:choosePolicy')}
        value={value}
        onChange={(chosen) => change({ [name]: chosen || undefined, tried: undefined })}
        options={[...all, ...options]}
      />
    </div>
  );
}
