export { MOST_COUNTED, Total, totalOf } from './total.answer.ts';
export { Shown } from './answer-fields.ts';
export {
  AmountField,
  CodeField,
  CodeListField,
  DocumentField,
  DurationField,
  EnumField,
  EnumListField,
  FlagField,
  InstantField,
  IntField,
  LineField,
  ObjectField,
  ObjectListField,
  SecretField,
  TextField,
  TextListField,
  UuidField,
  UuidListField,
} from './request-fields.ts';
export { mediaTypeFor } from './preferences.ts';
export { isUuid } from './rule.ts';
export { RequestPipe } from './validation.pipe.ts';
export { Answered, AnsweredInterceptor } from './answered.ts';
export { QuerylessMethods } from './queryless.ts';
export { OfferedFormats, Offers, OffersAsSent } from './offers.ts';
export { ApiProblem, SignedInApi } from './signed-in-api.decorator.ts';
export { DEFAULT_LIMIT, type Page, PageAnswer, pageOf, PageRequest } from './page.ts';
export { type Key, keyAfter, type Walk, type WordKey, wordKeyAfter } from './cursor.ts';
export { ApiCommand, ApiCreation, ApiIdempotent, ApiIfMatch } from './api-command.decorator.ts';
export { type CommandHeaders, Headers } from './command-headers.ts';
export { pageOfWhole } from './whole-page.ts';
export { Id } from './id.decorator.ts';
export { EmptyRequest } from './empty.request.ts';
