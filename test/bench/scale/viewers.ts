import type { Pool } from '@zhuoluo/database';
import { inForce } from '@zhuoluo/directory/store';

/** Somebody who looks: how wide each sees is what makes reading slow or fast. */
export interface Viewer {
  readonly name: string;
  readonly account: string;
  /** Whether the board is theirs to see. */
  readonly oversees: boolean;
}

const OFFICIALS: readonly Viewer[] = [
  { name: 'supervisor, city', account: 'sl.dcb.inspector1', oversees: true },
  { name: 'supervisor, county', account: 'sn.dcb.inspector1', oversees: true },
  { name: 'dispatcher, city', account: 'sl.gongxin.dispatch1', oversees: true },
  { name: 'dispatcher, county', account: 'sn.zfb.dispatch1', oversees: true },
  { name: 'leader, city', account: 'sl.zfb.mayor', oversees: true },
  { name: 'leader and head, city', account: 'sl.zfb.head', oversees: true },
  { name: 'leader, county', account: 'sn.zfb.chief', oversees: true },
  { name: 'assessor', account: 'sl.khb.assessor', oversees: true },
  { name: 'administrator', account: 'sl.zfb.admin', oversees: true },
  { name: 'hotline', account: 'sl.rexian.operator1', oversees: false },
  { name: 'enterprise', account: 'df.yunling.enterprise', oversees: false },
];

/** Those in offices, and the head of the unit with the most tasks, of one with few, and the liaison with the most cases. */
export async function viewersIn(pool: Pool): Promise<Viewer[]> {
  const headOf = async (name: string, order: string, unit: string): Promise<Viewer> => {
    const { rows } = await pool.query<{ account: string }>(`
      SELECT p.account FROM (SELECT unit_id, count(*) AS n FROM task GROUP BY 1) t
        JOIN unit u ON u.id = t.unit_id AND u.kind ${unit} 'TOWN_OFFICE'
        JOIN post ON post.unit_id = u.id AND post.roles ? 'UNIT_HEAD'
        JOIN tenure h ON h.post_id = post.id AND ${inForce('h')} JOIN person p ON p.id = h.person_id
      WHERE NOT EXISTS (SELECT FROM tenure t JOIN post o ON o.id = t.post_id
        WHERE t.person_id = p.id AND ${inForce('t')} AND o.roles ?| '{LEADER,DISPATCHER,SUPERVISOR,ASSESSOR}')
      ORDER BY n ${order}, p.account LIMIT 1`);
    return { name, account: rows[0]!.account, oversees: false };
  };
  const { rows } = await pool.query<{ account: string }>(`
    SELECT p.account FROM (SELECT liaison_id, count(*) AS n FROM "case" WHERE liaison_id IS NOT NULL GROUP BY 1) c
      JOIN person p ON p.id = c.liaison_id WHERE p.account LIKE 'scale.%' ORDER BY n DESC, p.account LIMIT 1`);
  return [
    ...OFFICIALS,
    await headOf('unit head, busiest', 'DESC', '<>'),
    await headOf('unit head, of few', 'DESC', '='),
    { name: 'liaison, busiest', account: rows[0]!.account, oversees: false },
  ];
}
