import { DeleteOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { Link, useLocation } from 'react-router';
import { keys } from '../../api/keys.ts';
import type { ViewPage } from '../../api/schema.gen.ts';
import { removeView, saveView, useViews } from '../../api/views.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FormProblem } from '../form/FormProblem.tsx';
import { TextField } from '../form/TextField.tsx';
import css from './SavedViews.module.css';

interface Props {
  readonly page: ViewPage;
  readonly close: () => void;
}

/** The views of a page by name, and the way to keep the present one. */
export function SavedViewsPanel({ page, close }: Props) {
  const { t } = useTexts();
  const { pathname, search } = useLocation();
  const queryClient = useQueryClient();
  const { data: views } = useViews(page);
  const [form] = Form.useForm<{ name: string }>();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: keys.views(page) });
  const save = useMutation({
    mutationFn: ({ name }: { name: string }) => saveView({ page, name, query: search.slice(1) }),
    onSuccess: async () => {
      form.resetFields();
      await readAgain();
    },
  });
  const remove = useMutation({ mutationFn: removeView, onSuccess: readAgain });
  const error = save.error ?? remove.error;
  return (
    <div className={css.views}>
      {views?.length === 0 && <p className={css.none}>{t('views:none')}</p>}
      <ul>
        {views?.map((view) => (
          <li key={view.id} className={css.view}>
            <Link to={`${pathname}?${view.query}`} onClick={close} aria-current={view.query === search.slice(1)}>
              {view.name}
            </Link>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('views:remove', { name: view.name })}
              onClick={() => remove.mutate(view.id)}
            />
          </li>
        ))}
      </ul>
      {error && <FormProblem error={error} />}
      {search.length > 1 ? (
        <Form form={form} layout="inline" onFinish={save.mutate}>
          <TextField name="name" label={t('views:name')} max={40} />
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('common:save')}
          </Button>
        </Form>
      ) : (
        <p className={css.none}>{t('views:nothingToSave')}</p>
      )}
    </div>
  );
}
