import { api, read } from '../../api/client.ts';
import type { LiaisonPost } from '../../api/schema.gen.ts';
import type { PickerProps } from '../../shared/manage/managed-kind.ts';
import { ReferenceName, ReferencePicker, type PickerSource } from '../../shared/manage/ReferencePicker.tsx';

const LIAISON_POSTS: PickerSource<LiaisonPost> = {
  name: 'liaison-posts',
  api: {
    list: (asked) => read(api.GET('/api/v1/assignments/posts', { params: { query: asked } })),
    one: async (id) => {
      const { items } = await read(api.GET('/api/v1/assignments/posts', {}));
      const found = items.find((post) => post.id === id);
      if (!found) throw new Error(`${id} serves no more`);
      return found;
    },
  },
  nameOf: ({ unit, title, holder }) => [unit.name, title, holder?.name].filter(Boolean).join(' · '),
};

export const LiaisonPostPicker = (props: PickerProps) => <ReferencePicker source={LIAISON_POSTS} {...props} />;
export const LiaisonPostName = ({ id }: { readonly id: string }) => <ReferenceName source={LIAISON_POSTS} id={id} />;
