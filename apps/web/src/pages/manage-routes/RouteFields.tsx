import { Form, Select } from 'antd';
import { filedLevelValues, type Route } from '../../api/schema.gen.ts';
import { useUnits } from '../../api/reference.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useCategoryOptions } from '../../shared/case/category-words.ts';
import { ALL_CATEGORIES, DISPATCH_OFFICE, routeKindWords } from '../../shared/manage/routing-words.ts';

export type RouteValues = Pick<Route, 'category' | 'level' | 'leadKind' | 'coKinds'>;

/** The category and the level of a line stay: another pair is another line. */
export function RouteFields({ row }: { readonly row: Route | null }) {
  const { t } = useTexts();
  const { data: units = [] } = useUnits();
  const kinds = [DISPATCH_OFFICE, ...new Set(units.map(({ kind }) => kind))].map((kind) => ({
    value: kind,
    label: routeKindWords(kind, t),
  }));
  // A category may get its routes before it is taken into use.
  const own = useCategoryOptions({ former: true });
  const categories = [{ value: ALL_CATEGORIES, label: t('manage-routes:allCategories') }, ...own];
  const levels = filedLevelValues.map((value) => ({ value, label: t(`terms:level.${value}`) }));
  const required = (label: string) => [{ required: true, message: t('common:required', { label }) }];
  return (
    <>
      {row === null && (
        <>
          <Form.Item name="category" label={t('manage-routes:category')} rules={required(t('manage-routes:category'))}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={categories} />
          </Form.Item>
          <Form.Item name="level" label={t('manage-routes:level')} rules={required(t('manage-routes:level'))}>
            <Select options={levels} />
          </Form.Item>
        </>
      )}
      <Form.Item
        name="leadKind"
        label={t('manage-routes:leadKind')}
        extra={t('manage-routes:leadKindHint')}
        rules={required(t('manage-routes:leadKind'))}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={kinds} />
      </Form.Item>
      <Form.Item name="coKinds" label={t('manage-routes:coKinds')}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={kinds.slice(1)} />
      </Form.Item>
    </>
  );
}
