import { CopyOutlined, PrinterOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import type { Total } from '../../api/schema.gen.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { formatInstant } from '../time/format.ts';
import { type LedgerColumn, sheetText } from './ledger-column.ts';
import css from './Ledger.module.css';

interface Props<T> {
  readonly total: Total | undefined;
  readonly rows: readonly T[];
  readonly selected: readonly T[];
  /** As they are copied. */
  readonly columns: readonly LedgerColumn<T>[];
  readonly choice: Choice;
  readonly unselect: () => void;
  /** Reads on to the end of the list, as far as one prints. */
  readonly readRest: () => Promise<void>;
}

/** How many rows there are, and what is done with all of them or with those selected. */
export function LedgerBar<T>({ total, rows, selected, columns, choice, unselect, readRest }: Props<T>) {
  const { t } = useTexts();
  const { ready, print } = usePrint(selected.length > 0 ? () => Promise.resolve() : readRest);
  return (
    <div className={css.bar}>
      <p className={css.count} role="status">
        {total && <strong>{t(total.more ? 'ledger:moreThan' : 'ledger:total', { count: total.total })}</strong>}{' '}
        {t('ledger:shown', { count: rows.length })}
        {selected.length > 0 && ` ${t('ledger:selected', { count: selected.length })}`}
        <Printed />
      </p>
      {selected.length > 0 && (
        <Button type="link" onClick={unselect}>
          {t('ledger:unselect')}
        </Button>
      )}
      <Columns of={choice} />
      <CopyRows rows={selected.length > 0 ? selected : rows} columns={columns} />
      <Button icon={<PrinterOutlined />} onClick={print} loading={!ready}>
        {t('common:print')}
      </Button>
    </div>
  );
}

/** Prints once all that belongs on paper is there. */
function usePrint(prepare: () => Promise<void>) {
  const [ready, setReady] = useState(true);
  const print = async () => {
    setReady(false);
    await prepare().finally(() => setReady(true));
    // The rows that came last are drawn first.
    requestAnimationFrame(() => window.print());
  };
  return { ready, print: () => void print() };
}

/** Who printed it and when: said on paper alone. */
function Printed() {
  const { t, language } = useTexts();
  const { name } = useMe();
  const [at] = useState(() => new Date().toISOString());
  return <span className={css.printed}>{t('ledger:printed', { name, at: formatInstant(at, language, 'full') })}</span>;
}

interface Choice {
  readonly of: readonly { readonly name: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly choose: (names: readonly string[]) => void;
}

function Columns({ of: { of, chosen, choose } }: { readonly of: Choice }) {
  const { t } = useTexts();
  const boxes = (
    <Checkbox.Group
      className={css.choice}
      options={of.map(({ name, label }) => ({ value: name, label }))}
      value={[...chosen]}
      onChange={(names) => choose(of.map(({ name }) => name).filter((name) => names.includes(name)))}
    />
  );
  return (
    <Popover trigger="click" placement="bottomRight" title={t('ledger:columns')} content={boxes} destroyOnHidden>
      <Button icon={<TableOutlined />}>{t('ledger:columns')}</Button>
    </Popover>
  );
}

interface CopyProps<T> {
  readonly rows: readonly T[];
  readonly columns: readonly LedgerColumn<T>[];
}

/** Copies rows for a spreadsheet; absent where the browser lets pages copy nothing, as it does without HTTPS. */
function CopyRows<T>({ rows, columns }: CopyProps<T>) {
  const { t } = useTexts();
  const say = useSay();
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return null;
  const copy = async () => {
    const heads = columns.map(({ label }) => label);
    await clipboard.writeText(sheetText([heads, ...rows.map((row) => columns.map(({ text }) => text(row)))]));
    say(t('ledger:copied', { count: rows.length }));
  };
  return (
    <Button icon={<CopyOutlined />} onClick={() => void copy()}>
      {t('ledger:copy')}
    </Button>
  );
}
