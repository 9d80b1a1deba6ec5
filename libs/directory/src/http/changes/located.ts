import { Answered } from '@zhuoluo/platform';

/** A new row, and where it is: `units` and the id. */
export async function located<T extends { readonly id: string }>(
  path: string,
  added: Promise<Answered<T>>,
): Promise<Answered<T>> {
  const { status, body } = await added;
  return new Answered(status, body, { Location: `/api/v1/${path}/${body.id}` });
}
