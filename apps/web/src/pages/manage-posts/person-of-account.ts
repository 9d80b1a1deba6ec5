import { api, read } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';

/** The id of the person with this account. @throws Problem with this message where there is none */
export async function personOfAccount(account: string, message: string): Promise<string> {
  const { items } = await read(api.GET('/api/v1/people', { params: { query: { account } } }));
  const [person] = items;
  if (person) return person.id;
  throw new Problem(400, message, 'invalid-request', []);
}
