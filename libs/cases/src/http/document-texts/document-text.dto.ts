import { ApiSchema } from '@nestjs/swagger';
import { FlagField, PageAnswer, Shown, TextListField } from '@zhuoluo/platform';

/** A text that papers bear beside the facts: 办理要求、反馈要求、考核提示、依据. */
@ApiSchema({ name: 'DocumentText' })
export class DocumentTextAnswer {
  @Shown.uuid() id!: string;
  @Shown.int({ description: 'What `If-Match` names.' }) version!: number;
  @Shown.text({ description: 'Kind and colour or reason, such as requirements.BLUE.' }) code!: string;
  @Shown.texts({ description: 'Its paragraphs, as drafts bear them now.' }) lines!: readonly string[];
  @Shown.flag({ description: 'Whether the city words it otherwise than the program.' }) isOwn!: boolean;
  @Shown.texts({ description: 'The paragraphs that the program brings.' }) programLines!: readonly string[];
  @Shown.texts({ description: 'What may stand in braces: a case fills it.' }) places!: readonly string[];
}

@ApiSchema({ name: 'DocumentTextPage' })
export class DocumentTextPage extends PageAnswer {
  @Shown.int({ description: 'Rows on all pages.' }) total!: number;
  @Shown.list(() => DocumentTextAnswer) items!: DocumentTextAnswer[];
}

/** Other paragraphs, or those of the program again. Papers that were issued keep theirs. */
@ApiSchema({ name: 'AmendDocumentText' })
export class AmendDocumentTextRequest {
  @TextListField({ max: 300, items: 9, optional: true }) lines?: string[];
  @FlagField({ optional: true, description: 'True: the program’s words again.' }) restore?: boolean;
}
