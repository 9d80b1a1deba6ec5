import { Link } from 'react-router';
import type { OrderRef } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** Another order of the same matter, by its number once it has one. */
export function OrderLink({ of }: { readonly of: OrderRef }) {
  const { t } = useTexts();
  return (
    <Link to={`/orders/${of.id}`}>
      {of.docNumber ?? t('order:untitled', { colour: t(`terms:colour.${of.colour}`) })}
    </Link>
  );
}
