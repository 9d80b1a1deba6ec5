import { useState, type ReactNode } from 'react';
import { previewCalendarYear } from '../../api/calendars.ts';
import type { CalendarDay, CalendarPreview } from '../../api/schema.gen.ts';
import { MovesDialog } from './MovesDialog.tsx';

interface Asked {
  readonly preview: CalendarPreview;
  readonly answer: (isWanted: boolean) => void;
}

/** Shows how open limits would move before a year is written, and asks whether it is to be written so. */
export function useAskWithMoves(path: { readonly code: string; readonly year: number }): {
  readonly ask: (days: readonly CalendarDay[]) => Promise<boolean>;
  readonly dialog: ReactNode;
} {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = async (days: readonly CalendarDay[]) => {
    const preview = await previewCalendarYear(path, days);
    return new Promise<boolean>((resolve) => {
      const answer = (isWanted: boolean) => {
        setAsked(null);
        resolve(isWanted);
      };
      setAsked({ preview, answer });
    });
  };
  return { ask, dialog: asked && <MovesDialog year={path.year} {...asked} /> };
}
