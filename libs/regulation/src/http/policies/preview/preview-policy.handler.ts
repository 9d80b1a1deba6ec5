import { Injectable } from '@nestjs/common';
import { COLOUR_WORDS, dueOf, warnAtOf, type Instant, type WorkCalendar } from '@zhuoluo/kernel';
import { InjectPool, InjectReferences, type Pool } from '@zhuoluo/database';
import { fieldMessage, invalid, type FieldFault, type Language } from '@zhuoluo/platform';
import type { Directory, Region } from '@zhuoluo/directory/rules';
import { iso, regionRef, unitRef, type Viewer } from '@zhuoluo/directory/http';
import { differencesOf } from '../../../rules/policy-differences.ts';
import { limitsIn } from '../../../rules/policy-leaves.ts';
import { remarksOn } from '../../../rules/policy-remarks.ts';
import type { Policy } from '../../../rules/policy.ts';
import { PolicyStore } from '../../../store/policy.store.ts';
import type { ReferenceStore } from '../../../store/reference-store.ts';
import { mustActivatePolicy } from '../activate/may-activate.ts';
import { lookAt } from '../activate/sound-policy.ts';
import { PolicySettings } from '../policy-settings.ts';
import { PolicyForecast, type ForecastSample, type ForecastStep } from './policy-forecast.ts';
import type {
  PolicyCourseStepAnswer,
  PolicyLimitAnswer,
  PolicyNoteAnswer,
  PolicyPreviewAnswer,
  PreviewPolicyRequest,
} from './preview.dto.ts';
import { remarkMessage } from './remark-words.ts';
import { sampleDay } from './sample-day.ts';

/** Shows a document as it would bind, by the real calendar and the rules themselves; nothing is kept. */
@Injectable()
export class PreviewPolicyHandler {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
    private readonly policies: PolicyStore,
    private readonly forecast: PolicyForecast,
    private readonly settings: PolicySettings,
  ) {}

  async preview(
    { acting }: Viewer,
    { document, regionId = null, sample = {} }: Wished,
    language: Language,
  ): Promise<PolicyPreviewAnswer> {
    const references = await this.references.current();
    const { directory } = references;
    mustActivatePolicy(acting, directory);
    for (const [path, id] of [['regionId', regionId] as const, ['sample.regionId', sample.regionId] as const])
      if (id && !directory.regions.some((region) => region.id === id)) throw invalid({ path, code: 'unknown' });
    const active = directory.activeCategories.map(({ code }) => code);
    if (sample.category !== undefined && !active.includes(sample.category))
      throw invalid({ path: 'sample.category', code: 'unknown' });
    const { policy, faults } = await lookAt(this.pool, { document, directory, regionId });
    const inForce = await this.policies.current(regionId);
    const answer = {
      faults: faults.map((fault) => noteOf(fault, language)),
      inForce: inForce?.number ?? null,
      differences: policy && inForce ? differencesOf(inForce.document, policy) : [],
      takesTwo: this.settings.twoPersons,
    };
    if (policy === null || faults.length > 0) return { ...answer, remarks: [], sample: null, limits: [], course: null };
    const calendar = references.calendar(policy.calendar);
    const region = directory.region(sample.regionId ?? regionId ?? countyOf(directory).id);
    const from = sample.from ?? sampleDay(calendar, Date.now());
    const { category = active.at(-1)!, urgency = 'NORMAL' } = sample;
    const stoodIn = directory.asStoodInAt(Date.now());
    const filing = { directory: stoodIn, policy, calendar, from, category, urgency };
    const { ending, steps } = this.forecast.course({ ...filing, regionId: region.id });
    const regions = regionId === null ? directory.regions : [directory.region(regionId)];
    return {
      ...answer,
      remarks: [...remarksIn(policy, language), ...this.#waiting(filing, regions, language)],
      sample: { from: iso(from), region: regionRef({ directory }, region.id), category, urgency },
      limits: limitsIn(policy).map((limit) => datedFrom(from, limit, calendar, policy.warning.atShare)),
      course: { ending, steps: steps.map((step) => presentStep(step, directory)) },
    };
  }

  /** Where a ladder would wait for a signature that no stand-in may give. */
  #waiting(
    filing: Omit<ForecastSample, 'regionId'>,
    regions: readonly Region[],
    language: Language,
  ): PolicyNoteAnswer[] {
    return regions.flatMap(({ id, name }) => {
      const { ending, steps } = this.forecast.course({ ...filing, regionId: id });
      const colour = ending === 'WAITS_FOR_SIGNATURE' ? steps.findLast((step) => step.colour !== null)?.colour : null;
      if (!colour) return [];
      const facts = { region: name, colour, colourZh: COLOUR_WORDS[colour] };
      const message = remarkMessage('ladder-waits', facts, language);
      return [{ path: `orders.${colour}.autoIssue`, code: 'ladder-waits', message }];
    });
  }
}

type Wished = Pick<PreviewPolicyRequest, 'document' | 'sample'> & { readonly regionId?: string | null };

/** From a county's firm a case climbs every level. */
function countyOf(directory: Directory): Region {
  return directory.regions.find(({ tier }) => tier === 'COUNTY') ?? directory.city;
}

function noteOf(fault: FieldFault, language: Language): PolicyNoteAnswer {
  return { path: fault.path, code: fault.code, message: fieldMessage(fault, language) };
}

function remarksIn(policy: Policy, language: Language): PolicyNoteAnswer[] {
  return remarksOn(policy).map(({ path, code, facts }) => ({
    path,
    code,
    message: remarkMessage(code, facts, language),
  }));
}

function datedFrom(
  from: Instant,
  { path, limit }: ReturnType<typeof limitsIn>[number],
  calendar: WorkCalendar,
  share: number,
): PolicyLimitAnswer {
  const due = dueOf(from, limit, calendar);
  const warnAt = iso(warnAtOf(from, limit, due, calendar, share));
  return { path, limit, dueAt: iso(due.dueAt), warnAt, reason: due.dueAt === null ? 'CALENDAR_YEAR_MISSING' : null };
}

function presentStep(step: ForecastStep, directory: Directory): PolicyCourseStepAnswer {
  const { level, unitId, kind, colour, limit } = step;
  return {
    level,
    unit: unitRef({ directory }, unitId),
    kind,
    colour,
    from: iso(step.from),
    warnedAt: iso(step.warnedAt),
    issuedAt: iso(step.issuedAt),
    to: iso(step.to),
    limit,
  };
}
