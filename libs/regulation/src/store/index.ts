export { CalendarYearEntity } from './calendar-year.entity.ts';
export { CalendarEntity } from './calendar.entity.ts';
export { type CalendarHead, CalendarStore, type CalendarVersion } from './calendar.store.ts';
export { addKnownYears } from './known-years.ts';
export { PolicyEntity, type PolicyRow } from './policy.entity.ts';
export { PolicyStore } from './policy.store.ts';
export { ReferenceStore } from './reference-store.ts';
export { References } from './references.ts';
export { seedDefaults } from './seed-defaults.ts';
