import type { Signer } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** Who signs or signed, in their own post; by delegation with the document that allows it. */
export function SignerName({ of: { name, title, mode, authorisation } }: { readonly of: Signer }) {
  const { t } = useTexts();
  const delegated =
    mode === 'DELEGATED' && authorisation ? ` ${t('order:signedUnder', { document: authorisation })}` : '';
  return `${name}${title ? `（${title}）` : ''}${delegated}`;
}
