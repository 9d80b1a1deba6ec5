import { Form } from 'antd';
import type { Assignment } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { PartyPicker } from '../../shared/manage/reference-rows.tsx';
import { LiaisonPostPicker } from './liaison-posts.tsx';

/** A new one names the party; of one that holds, another post takes over now. */
export function AssignmentFields({ row }: { readonly row: Assignment | null }) {
  const { t } = useTexts();
  const required = (label: string) => [{ required: true, message: t('common:required', { label }) }];
  const [party, post] = [t('manage-assignments:party'), t('manage-assignments:post')];
  return (
    <>
      {row === null && (
        <Form.Item name="partyId" label={party} rules={required(party)}>
          <PartyPicker label={party} />
        </Form.Item>
      )}
      <Form.Item
        name="postId"
        label={post}
        rules={required(post)}
        extra={t(row === null ? 'manage-assignments:fromHint' : 'manage-assignments:replace')}
      >
        <LiaisonPostPicker label={post} />
      </Form.Item>
    </>
  );
}
