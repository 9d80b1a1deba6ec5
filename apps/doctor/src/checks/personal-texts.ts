import { isTextOf } from '@zhuoluo/audit/store';
import type { CaseCheck } from '../record.ts';

/** A text about a person is what its event sealed, or it is erased (docs/decisions/006-personal-texts.md). */
export const personalTexts: CaseCheck = {
  name: 'personal-texts',
  title: '个人信息与事件所记一致',
  faultsOf: ({ steps }) =>
    steps.flatMap(({ event, personal }) =>
      personal.flatMap(({ sealed, text }) =>
        text === null || isTextOf(text, sealed)
          ? []
          : [`the text about a person in event ${event.seq} is not what was recorded`],
      ),
    ),
};
