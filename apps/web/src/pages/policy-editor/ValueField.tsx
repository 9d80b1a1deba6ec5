import { useId } from 'react';
import { usePathWords } from '../../shared/policy/path-words.ts';
import { valueAt } from './document-path.ts';
import { useEditor } from './editor-context.ts';
import { Notes } from './Notes.tsx';
import css from './PolicyEditor.module.css';

interface Props {
  readonly path: string;
  readonly label: string;
}

/** A number of the document; what is no number is left as written, and the API says so. */
export function NumberField({ path, label }: Props) {
  const { document, change, faultsAt } = useEditor();
  const id = useId();
  const value = valueAt(document, path);
  return (
    <label className={css.field}>
      <span className={css.label}>{label}</span>
      <input
        className={css.number}
        inputMode="decimal"
        aria-invalid={faultsAt(path).length > 0}
        aria-describedby={id}
        defaultValue={textOf(value)}
        onChange={({ target }) => change(path, numberOf(target.value))}
      />
      <Notes path={path} id={id} />
    </label>
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function numberOf(text: string): number | string {
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
}

interface WordsProps extends Props {
  /** Characters. */
  readonly most?: number;
}

/** A line of text. */
export function WordsField({ path, label, most = 100 }: WordsProps) {
  const { document, change, faultsAt } = useEditor();
  const id = useId();
  return (
    <label className={css.field}>
      <span className={css.label}>{label}</span>
      <input
        className={css.words}
        maxLength={most}
        aria-invalid={faultsAt(path).length > 0}
        aria-describedby={id}
        value={textOf(valueAt(document, path))}
        onChange={({ target }) => change(path, target.value)}
      />
      <Notes path={path} id={id} />
    </label>
  );
}

/** A colour of the screen, as `#rrggbb`. */
export function HueField({ path, label }: Props) {
  const { document, change } = useEditor();
  const id = useId();
  return (
    <label className={css.field}>
      <span className={css.label}>{label}</span>
      <input
        type="color"
        className={css.hue}
        aria-describedby={id}
        value={textOf(valueAt(document, path))}
        onChange={({ target }) => change(path, target.value)}
      />
      <Notes path={path} id={id} />
    </label>
  );
}

export function SwitchField({ path, label }: Props) {
  const { document, change } = useEditor();
  const id = useId();
  return (
    <label className={css.field}>
      <span className={css.pair}>
        <input
          type="checkbox"
          aria-describedby={id}
          checked={valueAt(document, path) === true}
          onChange={({ target }) => change(path, target.checked)}
        />
        {label}
      </span>
      <Notes path={path} id={id} />
    </label>
  );
}

interface ChoiceProps {
  readonly path: string;
  readonly label?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What it is called if nothing is chosen; it must be chosen where left out. */
  readonly none?: string;
}

/** One of a few words. */
export function ChoiceField({ path, label, options, none }: ChoiceProps) {
  const pathWords = usePathWords();
  const { document, change, faultsAt } = useEditor();
  const id = useId();
  return (
    <label className={css.field}>
      {label && <span className={css.label}>{label}</span>}
      <select
        className={css.choice}
        aria-label={label ?? pathWords(path)}
        aria-invalid={faultsAt(path).length > 0}
        aria-describedby={id}
        value={textOf(valueAt(document, path))}
        onChange={({ target }) => change(path, target.value === '' ? undefined : target.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Notes path={path} id={id} />
    </label>
  );
}
