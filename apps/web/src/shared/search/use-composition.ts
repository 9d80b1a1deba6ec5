import { useState } from 'react';

/** Pinyin that is still being composed is no word yet: what was typed before it counts until it is chosen. */
export function useComposition(typed: string) {
  const [isComposing, setIsComposing] = useState(false);
  const [composed, setComposed] = useState(typed);
  if (!isComposing && composed !== typed) setComposed(typed);
  return {
    composed: isComposing ? composed : typed,
    handlers: {
      onCompositionStart: () => setIsComposing(true),
      onCompositionEnd: () => setIsComposing(false),
    },
  };
}
