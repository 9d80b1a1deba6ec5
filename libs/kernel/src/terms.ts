/** The words of the field, one English identifier each (ARCHITECTURE.md, glossary). */

/** 现场 → 部门 → 县区 → 市政府: who must solve the case now (rules.md §5). */
export const LEVELS = ['ON_SITE', 'DEPARTMENT', 'COUNTY', 'CITY'] as const;
export type Level = (typeof LEVELS)[number];

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  ON_SITE: '现场',
  DEPARTMENT: '部门',
  COUNTY: '县区',
  CITY: '市',
};

/** 特急、急、一般、复杂. */
export const URGENCIES = ['EXTRA', 'URGENT', 'NORMAL', 'COMPLEX'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** The code of a 困难类别. Which there are is reference data (rules.md §7): no rule knows one by its code. */
export type Category = string;
export const CATEGORY_CODE = /^[A-Z][A-Z0-9_]{1,39}$/;

/** 督办单 colours, mildest first: 提醒、警告、问责 (rules.md §96). */
export const COLOURS = ['BLUE', 'YELLOW', 'RED'] as const;
export type Colour = (typeof COLOURS)[number];

/** As papers and alerts name them. */
export const COLOUR_WORDS: Readonly<Record<Colour, string>> = { BLUE: '蓝色', YELLOW: '黄色', RED: '红色' };

/** Where a case came from (rules.md §31): 走访、企业自报、12345、会议、督查、领导批示. */
export const SOURCES = ['VISIT', 'ENTERPRISE', 'HOTLINE', 'MEETING', 'SUPERVISION', 'LEADER'] as const;
export type Source = (typeof SOURCES)[number];

/** Roles of ARCHITECTURE.md, roles: LC UO UH CO SO LD HL KO EN Admin. */
export const ROLES = [
  'LIAISON',
  'UNIT_OFFICER',
  'UNIT_HEAD',
  'DISPATCHER',
  'SUPERVISOR',
  'LEADER',
  'HOTLINE',
  'ASSESSOR',
  'ENTERPRISE',
  'ADMIN',
] as const;
export type Role = (typeof ROLES)[number];

/** The government a unit belongs to; a park counts as county tier (rules.md §1). */
export const TIERS = ['COUNTY', 'CITY'] as const;
export type Tier = (typeof TIERS)[number];

export const PARTY_KINDS = ['ENTERPRISE', 'PROJECT'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** How an enterprise confirmed its withdrawal to 12345: 电话、当面、书面 (rules.md §53). */
export const CONFIRMATION_WAYS = ['PHONE', 'IN_PERSON', 'WRITTEN'] as const;
export type ConfirmationWay = (typeof CONFIRMATION_WAYS)[number];

/** Why an office does not take a filing up: 管辖、诉讼、信访纪检、涉密隐私、不具体、重复 (rules.md §42). */
export const REJECTION_CODES = [
  'OUT_OF_JURISDICTION',
  'IN_LITIGATION',
  'PETITION_OR_DISCIPLINE',
  'SECRET_OR_PRIVATE',
  'NOT_CONCRETE',
  'REPEATED',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** States of a case; level, overdue and colour are attributes, never states (rules.md §8). */
export const CASE_STATES = [
  'FILED',
  'ON_SITE',
  'DISPATCHING',
  'HANDLING',
  'SUSPENDED',
  'REVIEWING',
  'FOLLOW_UP',
  'VERIFYING',
  'CLOSING',
  'CLOSED',
  'REJECTED',
  'WITHDRAWN',
  'ARCHIVED',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const TASK_STATES = [
  'PENDING_CLAIM',
  'RETURN_REQUESTED',
  'CLAIMED',
  'SUSPENDED',
  'SUBMITTED',
  'REWORK',
  'DONE',
  'ESCALATED',
  'REASSIGNED',
  'CANCELLED',
] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_ROLES = ['LEAD', 'CO'] as const;
export type TaskRole = (typeof TASK_ROLES)[number];

/** Who of a unit takes charge of what an enterprise was not satisfied with: 分管负责人, a second time 主要负责人 (rules.md §140). */
export const REWORK_LEADS = ['DEPUTY_HEAD', 'HEAD'] as const;
export type ReworkLead = (typeof REWORK_LEADS)[number];

/** 申请: what a unit asks of an office in a case, and who filed it of the office above (rules.md §68). */
export const REQUEST_KINDS = [
  'RETURN',
  'ESCALATION',
  'EXTENSION',
  'SUSPENSION',
  'RATING_DISPUTE',
  'OBJECTION',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** 办理结果: A solved, C not to be solved and explained (rules.md §65, §136). */
export const TASK_OUTCOMES = ['A', 'C'] as const;
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

/** Why a limit stands still (rules.md §78). */
export const SUSPENSION_REASONS = [
  'LEGAL_PROCEDURE',
  'PLAN_CHANGE',
  'ENTERPRISE_DOCUMENTS',
  'SEASON',
  'UPPER_APPROVAL',
  'FORCE_MAJEURE',
] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

/** A request whose task or matter ended before it was decided LAPSED (rules.md §71). */
export const REQUEST_STATES = ['PENDING', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** An order that was cured before anyone signed it LAPSED (rules.md §98). */
export const ORDER_STATES = [
  'PENDING_SIGN',
  'ISSUED',
  'ANSWERED',
  'CLOSED',
  'SUPERSEDED',
  'REVOKED',
  'LAPSED',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** What a limit is set on (rules.md §29); DECIDE is that of a request (§69), INSTRUCTION a leader’s date (§92), COMMITMENT one promised in an answer (§124). */
export const CLOCK_KINDS = [
  'INTAKE',
  'ON_SITE',
  'DISPATCH',
  'CLAIM',
  'HANDLE',
  'SUSPENSION',
  'PROGRESS',
  'REVIEW',
  'FOLLOW_UP',
  'VERIFY',
  'CLOSING',
  'DECIDE',
  'INSTRUCTION',
  'COMMITMENT',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];
