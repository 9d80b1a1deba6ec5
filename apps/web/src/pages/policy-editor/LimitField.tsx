import { useId } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { usePathWords } from '../../shared/policy/path-words.ts';
import { Time } from '../../shared/time/Time.tsx';
import { valueAt } from './document-path.ts';
import { useEditor } from './editor-context.ts';
import { Notes } from './Notes.tsx';
import css from './PolicyEditor.module.css';

const UNITS = ['wd', 'wh', 'h', 'min', 's'] as const;
const WRITTEN = /^(\d*)([a-z]*)$/;

interface Props {
  readonly path: string;
  /** Shown before it; else the table's head and row say what it is. */
  readonly label?: string;
  /** Whether it may be left out. */
  readonly optional?: boolean;
}

/** A limit: how many of what, and when it would end from the sample day. */
export function LimitField({ path, label, optional = false }: Props) {
  const { t } = useTexts();
  const pathWords = usePathWords();
  const id = useId();
  const { document, change, faultsAt, limitAt } = useEditor();
  const value = valueAt(document, path);
  const [, count = '', unit = 'wd'] = WRITTEN.exec(typeof value === 'string' ? value : '') ?? [];
  const write = (written: string, of: string) =>
    change(path, optional && written === '' ? undefined : `${written}${of}`);
  const limit = limitAt(path);
  return (
    <span className={css.field}>
      {label && <span className={css.label}>{label}</span>}
      <span className={css.pair}>
        <input
          className={css.count}
          inputMode="numeric"
          maxLength={7}
          aria-label={label ?? pathWords(path)}
          aria-invalid={faultsAt(path).length > 0}
          aria-describedby={id}
          value={count}
          onChange={({ target }) => write(target.value.replace(/\D/g, ''), unit || 'wd')}
        />
        <select
          className={css.unit}
          aria-label={t('policy:unitOf', { what: label ?? pathWords(path) })}
          value={unit || 'wd'}
          onChange={({ target }) => write(count, target.value)}
        >
          {UNITS.map((one) => (
            <option key={one} value={one}>
              {t(`policy:unit.${one}`)}
            </option>
          ))}
        </select>
      </span>
      {limit && <span className={css.due}>{limit.dueAt ? <Time at={limit.dueAt} /> : t('policy:pastCalendar')}</span>}
      <Notes path={path} id={id} />
    </span>
  );
}
