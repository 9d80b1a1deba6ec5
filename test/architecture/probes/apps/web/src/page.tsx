import { useEffect, useState } from 'react';

export function Countdown({ dueAt, load }: { dueAt: string | null; load: (at: string) => Promise<void> }) {
  const [shown, show] = useState('');
  if (dueAt === null) return null;
  useEffect(() => show(dueAt)); // breaks react-hooks/rules-of-hooks react-hooks/exhaustive-deps
  load(dueAt); // breaks @typescript-eslint/no-floating-promises
  return <time>{shown}</time>;
}
