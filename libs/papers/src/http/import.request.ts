import { FlagField } from '@zhuoluo/platform';

export class ImportRequest {
  @FlagField({ optional: true, description: 'True: says what is wrong with each row, and changes nothing.' })
  dryRun?: boolean;
}
