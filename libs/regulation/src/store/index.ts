export { CalendarYearEntity } from './calendar-year.entity.ts';
export { CalendarEntity } from './calendar.entity.ts';
export { type CalendarHead, CalendarStore, type CalendarVersion, type YearAtVersion } from './calendar.store.ts';
export { addKnownYears } from './known-years.ts';
export { POLICY, PolicyEntity, type PolicyRow, REGULATION_SUBJECTS } from './policy.entity.ts';
export { type ListedPolicy, PolicyStore } from './policy.store.ts';
export { ReferenceStore } from './reference-store.ts';
export { References } from './references.ts';
export { seedDefaults } from './seed-defaults.ts';
