export { Shown } from './answer-fields.ts';
export {
  AmountField,
  DurationField,
  EnumField,
  EnumListField,
  FlagField,
  InstantField,
  IntField,
  ObjectField,
  SecretField,
  TextField,
  TextListField,
  UuidField,
  UuidListField,
} from './request-fields.ts';
export { isStorable, isUuid } from './rule.ts';
export { validationPipe } from './validation.pipe.ts';
