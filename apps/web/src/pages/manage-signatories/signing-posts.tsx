import { api, read } from '../../api/client.ts';
import type { PickerProps } from '../../shared/manage/managed-kind.ts';
import { ReferencePicker, type PickerSource } from '../../shared/manage/ReferencePicker.tsx';
import { pageOfWhole } from '../../shared/manage/whole-list.ts';

interface SigningPost {
  readonly id: string;
  readonly name: string;
}

/** The posts that sign in any office, ended lines included. */
async function signingPosts(): Promise<readonly SigningPost[]> {
  const { items } = await read(api.GET('/api/v1/signatories', { params: { query: { ended: true } } }));
  const byId = new Map(
    items.map(({ postId, title, person, office }) => [postId, `${title}（${person.name}，${office.name}）`]),
  );
  return [...byId].map(([id, name]) => ({ id, name }));
}

const SOURCE: PickerSource<SigningPost> = {
  name: 'signing-posts',
  api: {
    list: async (asked) => pageOfWhole(await signingPosts(), asked, { words: ({ name }) => [name] }),
    one: async (id) => (await signingPosts()).find((post) => post.id === id)!,
  },
  nameOf: ({ name }) => name,
};

export const SigningPostPicker = (props: PickerProps) => <ReferencePicker source={SOURCE} {...props} />;
