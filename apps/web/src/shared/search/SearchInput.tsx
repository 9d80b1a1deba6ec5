import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { TYPING_PAUSE_MS } from './use-settled.ts';

interface Props {
  readonly label: string;
  /** As it stands in the address. */
  readonly value: string;
  readonly onSearch: (q: string) => void;
}

/** Searches when one stops typing, not at each stroke; follows the address where something else changed it. */
export function SearchInput({ label, value, onSearch }: Props) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState({ value, sent: value });
  if (known.value !== value) {
    setKnown({ ...known, value });
    if (value !== known.sent) setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => {
      setKnown((before) => ({ ...before, sent: text }));
      onSearch(text);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      type="search"
      allowClear
      maxLength={50}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(e) => setText(e.target.value)}
    />
  );
}
