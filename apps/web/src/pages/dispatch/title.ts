import type { Me } from '../../api/schema.gen.ts';
import { holds } from '../../app/session/me.ts';
import type { TextKey } from '../../i18n/use-texts.ts';

/** What the page is to somebody: 交办台 to the office, 回访 to the hotline, which calls enterprises back and does nothing else here. */
export function titleOf(me: Me): TextKey {
  return holds(me, 'DISPATCHER') ? 'dispatch:title' : 'dispatch:titleHotline';
}
