import { ApiSchema } from '@nestjs/swagger';
import { Shown, PageAnswer } from '@zhuoluo/platform';
import { CaseListItem } from '../../answers/case.answer.ts';

@ApiSchema({ name: 'CasePage' })
export class CasePage extends PageAnswer {
  @Shown.list(() => CaseListItem) items!: CaseListItem[];
}
