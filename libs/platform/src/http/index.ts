export { Shown } from './answer-fields.ts';
export {
  AmountField,
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
