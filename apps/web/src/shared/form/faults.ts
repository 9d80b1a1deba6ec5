import type { FormInstance } from 'antd';
import type { FieldProblem } from '../../api/schema.gen.ts';

type Path = readonly (string | number)[];

const pathOf = (fault: FieldProblem): Path =>
  fault.path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

function isSame(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

/**
 * Puts each fault next to the field that caused it and goes to the first.
 *
 * @returns the faults that no field of the form shows
 */
export function showFaults(form: FormInstance, faults: readonly FieldProblem[]): readonly FieldProblem[] {
  const names = Object.values(form.getFieldsError()).map((field) => field.name);
  const shown = faults.filter((fault) => names.some((name) => isSame(name, pathOf(fault))));
  form.setFields(shown.map((fault) => ({ name: [...pathOf(fault)], errors: [fault.message] })));
  const [first] = shown;
  if (first) form.scrollToField([...pathOf(first)], { block: 'center', focus: true });
  return faults.filter((fault) => !shown.includes(fault));
}
