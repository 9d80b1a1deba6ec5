import { Steps } from 'antd';
import type { ComponentType } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Section } from '../../shared/Section.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import { CalendarStep } from './CalendarStep.tsx';
import { CityStep } from './CityStep.tsx';
import { CountiesStep } from './CountiesStep.tsx';
import { DrillStep } from './DrillStep.tsx';
import { PeopleStep } from './PeopleStep.tsx';
import { PolicyStep } from './PolicyStep.tsx';
import { type City, useCity } from './use-city.ts';
import { UnitsStep } from './UnitsStep.tsx';

/** What a step is given: the city as it is now, and the way to the next. */
export interface StepProps {
  readonly city: City;
  readonly next: () => void;
}

const STEPS = [
  ['city', CityStep],
  ['counties', CountiesStep],
  ['units', UnitsStep],
  ['people', PeopleStep],
  ['calendar', CalendarStep],
  ['policy', PolicyStep],
  ['drill', DrillStep],
] as const satisfies readonly (readonly [name: string, Step: ComponentType<StepProps>])[];

/**
 * From an empty system to its first order. Every step writes at once what it has, by the same ways as the pages, and can be left.
 * The address says which one is open.
 */
export function ManageStartPage() {
  const { t } = useTexts();
  const [params, change] = useSearchChanges();
  const { city, error, retry } = useCity();
  const asked = STEPS.findIndex(([name]) => name === params.get('step'));
  const current = asked === -1 ? (city?.hasName ? 1 : 0) : asked;
  const [name, Step] = STEPS[current]!;
  const goTo = (index: number) => change({ step: STEPS[index]?.[0] });
  return (
    <Content>
      <PageHeader title={t('manage-start:title')} subtitle={t('manage-start:subtitle')} back="/manage" />
      <Steps
        size="small"
        current={current}
        onChange={goTo}
        items={STEPS.map(([step]) => ({ title: t(`manage-start:steps.${step}.title`) }))}
      />
      {!city && (error ? <QueryFailure error={error} onRetry={retry} /> : <Loading />)}
      {city && (
        <Section title={t(`manage-start:steps.${name}.heading`)}>
          <p>{t(`manage-start:steps.${name}.about`)}</p>
          <Step key={name} city={city} next={() => goTo(current + 1)} />
        </Section>
      )}
    </Content>
  );
}
