import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form } from 'antd';
import { Link } from 'react-router';
import { listCases, type CaseFilter } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import css from './FileCasePage.module.css';

interface Props {
  /** An enterprise says that it is another matter; officials need not, unless the words are the same. */
  readonly mustSay: boolean;
}

/** The same party and category already open: most likely the same matter (rules.md §32). */
export function DuplicateHint({ mustSay }: Props) {
  const { t } = useTexts();
  const partyId = Form.useWatch<string | undefined>('partyId');
  const category = Form.useWatch<string | undefined>('category');
  const filter: CaseFilter = {
    open: true,
    limit: 3,
    ...(partyId && { partyId }),
    ...(category && { category: [category] }),
  };
  const { data } = useQuery({
    queryKey: keys.cases.list(filter),
    queryFn: () => listCases(filter),
    enabled: !!partyId && !!category,
  });
  const open = data?.items ?? [];
  return (
    <div role="status">
      {open.length > 0 && (
        <div className={css.duplicate}>
          <p>{t('file-case:duplicate')}</p>
          <ul>
            {open.map((c) => (
              <li key={c.id}>
                <Link to={`/cases/${c.id}`}>
                  {c.caseNo} {c.title}
                </Link>
              </li>
            ))}
          </ul>
          <Form.Item
            name="notDuplicate"
            valuePropName="checked"
            rules={[
              {
                validator: (_, said?: boolean) =>
                  mustSay && !said ? Promise.reject(new Error(t('file-case:sayDuplicate'))) : Promise.resolve(),
              },
            ]}
          >
            <Checkbox>{t('file-case:notDuplicate')}</Checkbox>
          </Form.Item>
        </div>
      )}
    </div>
  );
}
