import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { useDismissal } from '../../shared/use-dismissal.ts';
import { useIsWide } from '../../shared/use-is-wide.ts';
import css from './GlobalSearch.module.css';
import { moveAmongHits } from './move-among-hits.ts';
import { SearchBox } from './SearchBox.tsx';

/** One box that finds cases, orders and tasks from every page; on a phone behind a button. */
export function GlobalSearch() {
  const { t } = useTexts();
  const isWide = useIsWide();
  const [isOpen, setIsOpen] = useState(false);
  const open = useCallback(() => setIsOpen(true), []);
  const close = useCallback(() => setIsOpen(false), []);
  const ref = useDismissal<HTMLDivElement>(isOpen, close);
  const [text, setText] = useState('');
  const box = { text, onText: setText, isOpen, onOpen: open, onClose: close };
  return (
    <div
      ref={ref}
      className={css.place}
      role="search"
      aria-label={t('search:everywhere')}
      onKeyDown={moveAmongHits}
      data-screen-only
    >
      {!isWide && (
        <Button
          type="text"
          icon={<SearchOutlined />}
          aria-label={t('search:everywhere')}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
      )}
      {(isWide || isOpen) && <SearchBox {...box} autoFocus={!isWide} />}
    </div>
  );
}
