import { ApiSchema } from '@nestjs/swagger';
import { LineField, Shown, PageAnswer } from '@zhuoluo/platform';

export class FindPeopleRequest {
  @LineField({ max: 64, example: 'sy.fagai.head', description: 'In upper or lower case.' }) account!: string;
}

@ApiSchema({ name: 'Person' })
export class PersonAnswer {
  @Shown.uuid() id!: string;
  @Shown.text() account!: string;
  @Shown.text() name!: string;
  @Shown.uuid({ nullable: true, description: 'Null for those who speak for a party.' }) unitId!: string | null;
}

@ApiSchema({ name: 'PersonPage' })
export class PersonPage extends PageAnswer {
  @Shown.list(() => PersonAnswer) items!: PersonAnswer[];
}
