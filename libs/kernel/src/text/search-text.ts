/**
 * Text as searches compare it, on both sides: letters and digits of full width, of either case, in circles or as ligatures are
 * one (NFKC), an ideograph and its variants too. Folding twice changes nothing.
 */
export function searchText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
}
