import { ApiSchema } from '@nestjs/swagger';
import { LEVELS, SOURCES, URGENCIES, type Category, type Level, type Source, type Urgency } from '@zhuoluo/kernel';
import { AmountField, EnumField, FlagField, LineField, ObjectField, TextField, UuidField } from '@zhuoluo/platform';
import { FilesField } from '../../files-field.ts';

/** Where a case may start above ON_SITE. */
export const FILED_LEVELS = LEVELS.filter((level) => level !== 'ON_SITE');

/** The law's limits on what a case may be worth are none of ours; this is what the column holds. */
const MAX_AMOUNT = 9_999_999_999_999;

@ApiSchema({ name: 'ContactRequest' })
export class ContactRequest {
  @LineField({ max: 50 }) name!: string;
  @LineField({ max: 30, description: 'As people write it; not checked.' }) phone!: string;
}

@ApiSchema({ name: 'FileCase' })
export class FileCaseRequest {
  @UuidField() partyId!: string;
  @LineField({ max: 40, description: 'The code of an active category.' }) category!: Category;
  @EnumField('Urgency', URGENCIES, { optional: true, description: 'The category’s own where left out.' })
  urgency?: Urgency;
  @LineField({ max: 30 }) title!: string;
  @TextField({ max: 4000 }) facts!: string;
  @TextField({ max: 2000 }) wish!: string;
  @ObjectField(() => ContactRequest) contact!: ContactRequest;
  @EnumField('Source', SOURCES, { optional: true, description: 'The filer’s own where left out; see `Me.sources`.' })
  source?: Source;
  @AmountField({ max: MAX_AMOUNT, optional: true, description: 'Yuan.' }) amount?: number;
  @EnumField('FiledLevel', FILED_LEVELS, {
    optional: true,
    description: 'Straight above ON_SITE: the routing table dispatches at once.',
  })
  level?: Exclude<Level, 'ON_SITE'>;
  @TextField({ max: 500, optional: true, description: 'Required of a LIAISON who names a level.' })
  levelReason?: string;
  @FilesField() files?: string[];
  @FlagField({
    optional: true,
    description: 'Another matter than what is open of this party and category, which is else 409 `duplicate-case`.',
  })
  notDuplicate?: boolean;
}
