import css from './PolicyEditor.module.css';
import { useEditor } from './editor-context.ts';

/** What is wrong or odd at a place of the document. */
export function Notes({ path, id }: { readonly path: string; readonly id: string }) {
  const { faultsAt, remarksAt } = useEditor();
  const faults = faultsAt(path);
  const remarks = remarksAt(path);
  if (faults.length + remarks.length === 0) return null;
  return (
    <span id={id} className={css.notes}>
      {faults.map(({ code, message }) => (
        <span key={code} className={css.fault} role="alert">
          {message}
        </span>
      ))}
      {remarks.map(({ code, message }) => (
        <span key={message} className={css.remark} data-code={code}>
          {message}
        </span>
      ))}
    </span>
  );
}
