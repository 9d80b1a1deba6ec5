/**
 * Text as searches compare it, on both sides. Letters and digits of full width, of either case, in circles or as ligatures are one (NFKC).
 * An ideograph and its variants are one, too. Folding twice changes nothing.
 */
export function searchText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
}
