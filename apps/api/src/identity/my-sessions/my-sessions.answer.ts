import { ApiSchema } from '@nestjs/swagger';
import { Shown, PageAnswer } from '@zhuoluo/platform';

@ApiSchema({ name: 'Session' })
export class SessionAnswer {
  @Shown.uuid() id!: string;
  @Shown.instant() openedAt!: string;
  @Shown.instant({ description: 'When it was last used, to five minutes or so.' }) seenAt!: string;
  @Shown.instant() expiresAt!: string;
  @Shown.text({ nullable: true }) address!: string | null;
  @Shown.text({ nullable: true, description: 'As the browser names itself.' }) userAgent!: string | null;
  @Shown.flag({ description: 'Whether it is the one that asks.' }) current!: boolean;
}

@ApiSchema({ name: 'SessionPage' })
export class SessionPage extends PageAnswer {
  @Shown.list(() => SessionAnswer) items!: SessionAnswer[];
}
