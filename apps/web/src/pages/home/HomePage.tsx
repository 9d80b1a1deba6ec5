import { holds, useMe } from '../../app/session/me.ts';
import { EnterpriseHome } from './EnterpriseHome.tsx';
import { LiaisonHome } from './LiaisonHome.tsx';

export function HomePage() {
  return holds(useMe(), 'ENTERPRISE') ? <EnterpriseHome /> : <LiaisonHome />;
}
