import { useEffect, useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { formatInstant } from '../../shared/time/format.ts';
import css from './WallPage.module.css';

const TICK_MS = 1_000;

/** The time in Shanghai. */
export function Clock() {
  const { language } = useTexts();
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return <time className={css.clock}>{formatInstant(now, language, 'full')}</time>;
}
