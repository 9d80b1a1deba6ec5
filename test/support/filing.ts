import type { ApiClient } from './api-client.ts';

/** A filing that says only what matters to a test. */
export function aFiling(partyId: string, said: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    partyId,
    category: 'LABOR',
    urgency: 'NORMAL',
    title: '新线投产缺操作工',
    facts: '第三条生产线设备已调试完毕，尚缺操作工六十人。',
    wish: '请组织专场招聘。',
    contact: { name: '联系人（示例）', phone: '0914-×××××××' },
    notDuplicate: true,
    ...said,
  };
}

/** The party of that name's beginning that a person sees. */
export async function partyNamed(client: ApiClient, beginning: string): Promise<{ id: string; name: string }> {
  const { body } = await client.get(`/parties?q=${encodeURIComponent(beginning)}`);
  const [party] = body.items as { id: string; name: string }[];
  if (!party) throw new Error(`no party called ${beginning}… is in sight`);
  return party;
}

/** The unit of that code. */
export async function unitCoded(client: ApiClient, code: string): Promise<{ id: string; name: string }> {
  const { body } = await client.get('/units');
  const unit = (body.items as { id: string; code: string; name: string }[]).find((each) => each.code === code);
  if (!unit) throw new Error(`no unit ${code}`);
  return unit;
}
