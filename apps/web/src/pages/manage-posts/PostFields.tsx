import { Form, InputNumber, Select } from 'antd';
import { officialRoleValues, rankValues } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../shared/form/TextField.tsx';
import { PostPicker, UnitPicker } from '../../shared/manage/reference-rows.tsx';
import type { PostOfUnit } from './posts-kind.tsx';

/** What a post is. Its unit stays: another unit's post is another post. */
export function PostFields({ row }: { readonly row: PostOfUnit | null }) {
  const { t } = useTexts();
  return (
    <>
      {row === null && (
        <Form.Item
          name="unitId"
          label={t('manage-posts:unit')}
          rules={[{ required: true, message: t('common:required', { label: t('manage-posts:unit') }) }]}
        >
          <UnitPicker label={t('manage-posts:unit')} />
        </Form.Item>
      )}
      <TextField name="title" label={t('manage-posts:postTitle')} max={50} />
      <Form.Item name="roles" label={t('manage-posts:roles')} extra={t('manage-posts:rolesHint')}>
        <Select
          mode="multiple"
          options={officialRoleValues.map((value) => ({ value, label: t(`terms:role.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="rank" label={t('manage-posts:rank')}>
        <Select options={rankValues.map((value) => ({ value, label: t(`manage-posts:ranks.${value}`) }))} />
      </Form.Item>
      <Form.Item name="superiorPostId" label={t('manage-posts:superior')} extra={t('manage-posts:superiorHint')}>
        <PostPicker label={t('manage-posts:superior')} />
      </Form.Item>
      <Form.Item name="sortOrder" label={t('manage-posts:sortOrder')}>
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
    </>
  );
}
