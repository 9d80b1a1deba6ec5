import { Answered, type CommandHeaders } from '@zhuoluo/platform';

/** A new row, and where it is: under the path that it was sent to. */
export function located<T extends { readonly id: string }>(
  { path }: CommandHeaders,
  { status, body }: Answered<T>,
): Answered<T> {
  return new Answered(status, body, { Location: `${path}/${body.id}` });
}
