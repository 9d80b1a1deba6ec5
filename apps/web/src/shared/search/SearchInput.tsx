import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { cutTo } from '../form/text-length.ts';
import { LONGEST_SEARCH } from './search-words.ts';
import { useComposition } from './use-composition.ts';
import { TYPING_PAUSE_MS } from './use-settled.ts';

interface Props {
  readonly label: string;
  /** As it stands in the address. */
  readonly value: string;
  readonly onSearch: (q: string) => void;
}

/** Searches when one stops typing, not at each stroke nor while pinyin is composed; follows the address where something else changed it. */
export function SearchInput({ label, value, onSearch }: Props) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState({ value, sent: value });
  if (known.value !== value) {
    setKnown({ ...known, value });
    if (value !== known.sent) setText(value);
  }
  const { composed, handlers } = useComposition(text);
  useEffect(() => {
    if (composed === value) return;
    const timer = setTimeout(() => {
      setKnown((before) => ({ ...before, sent: composed }));
      onSearch(composed);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      type="search"
      allowClear
      {...handlers}
      aria-label={label}
      placeholder={label}
      title={text}
      value={text}
      onChange={(e) => setText(cutTo(LONGEST_SEARCH, e.target.value))}
    />
  );
}
