import type { FileCase } from '../case/command.ts';
import type { EvidenceFile } from '../case/evidence-file.ts';
import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

/** An enterprise of the county, served by an official of the city. */
export const TEST_PARTY: FileCase['party'] = {
  id: 'yunling',
  kind: 'ENTERPRISE',
  regionId: 'DF',
  tier: 'COUNTY',
  liaison: { personId: 'liaison', unitId: 'SL-PERMIT' },
};

/** What its liaison says of its difficulty. */
export const FILING: FileCase = {
  type: 'file-case',
  by: PEOPLE.liaison,
  caseId: 'case-118',
  caseNo: 'SL-2026-000118',
  policyVersion: 1,
  party: TEST_PARTY,
  category: 'LAND',
  urgency: 'NORMAL',
  title: '云岭钒材(示例)公司二期用地手续办理问题',
  facts: '二期42亩用地指标未落实',
  wish: '落实二期用地指标',
  contact: { name: '××', phone: '0914-×××××××' },
  earlier: { open: null, filedAt: [] },
};

/** The same enterprise, served by an official of its county: the case begins at county tier. */
export const FROM_COUNTY: Partial<FileCase> = {
  by: PEOPLE.countyLiaison,
  party: { ...TEST_PARTY, liaison: { personId: 'county-liaison', unitId: 'DF-HUMAN_RESOURCES' } },
};

/** 附件 of that name. */
export const aFile = (name: string): EvidenceFile => ({
  id: `file-${name}`,
  name,
  mediaType: 'application/pdf',
  size: 1024,
  sha256: `hash of ${name}`,
});

/** A submission in form, for specs that are about something else. */
export const SUBMISSION = {
  type: 'submit' as const,
  outcome: 'A' as const,
  result: '已办结',
  evidence: ['办结证明'],
  enterpriseContact: { at: 0, person: '××', opinion: '满意' },
};
