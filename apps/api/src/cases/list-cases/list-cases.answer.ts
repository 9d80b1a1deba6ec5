import { ApiSchema } from '@nestjs/swagger';
import { Shown } from '@zhuoluo/platform';
import { CaseListItem } from '../../answers/case.answer.ts';
import { PageAnswer } from '../../http/page.ts';

@ApiSchema({ name: 'CasePage' })
export class CasePage extends PageAnswer {
  @Shown.list(() => CaseListItem) items!: CaseListItem[];
}
