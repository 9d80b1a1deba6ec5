/** What a form leaves for somebody to write in: a cross, `XX`, a line to write on, a square, a placeholder of a template. */
const BLANK = /[×✕]|[xXｘＸ]{2,}|[_＿]{2,}|□|\{\{|\}\}/u;
const PRODUCT = /\d\s*[×✕]\s*(?=\d)/gu;

/** Whether a text says nothing, or has a place left to be filled in; `3×5` has none. A paper goes out as it is, so nothing it prints may have one. */
export function hasBlank(text: string): boolean {
  return text.trim() === '' || BLANK.test(text.replace(PRODUCT, ''));
}
