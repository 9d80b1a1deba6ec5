import {
  colourValues,
  levelValues,
  type Case,
  type Level,
  type SupervisionOrder,
  type Task,
} from '../../api/schema.gen.ts';
import { STRUCK_OFF } from '../../api/states.gen.ts';
import { stateBeforeArchive } from './state-before-archive.ts';

/** PASSED: it was here and climbed on. SKIPPED: it went past. HERE: now. SETTLED: closed here. ENDED: ended here otherwise. AHEAD: not reached. */
export type Standing = 'PASSED' | 'SKIPPED' | 'HERE' | 'SETTLED' | 'ENDED' | 'AHEAD';

export interface ColourAtLevel {
  readonly last: SupervisionOrder;
  readonly count: number;
}

export interface LevelOfCase {
  readonly level: Level;
  readonly standing: Standing;
  /** Who had or has it: leads first. */
  readonly tasks: readonly Task[];
  /** Orders that came out at this level, one entry a colour: the last of it, and how many there were. */
  readonly orders: readonly ColourAtLevel[];
}

/** A case by the levels 现场 → 部门 → 县区 → 市政府. */
export function levelsOf(c: Case): readonly LevelOfCase[] {
  const at = levelValues.indexOf(c.level);
  return levelValues.map((level, index) => {
    const tasks = c.tasks.filter((task) => task.level === level);
    return {
      level,
      standing: standingOf(c, index - at, level === 'ON_SITE' ? c.wasOnSite : tasks.length > 0),
      tasks: [...tasks.filter((task) => task.role === 'LEAD'), ...tasks.filter((task) => task.role !== 'LEAD')],
      orders: byColour(c.orders.filter((order) => order.level === level)),
    };
  });
}

function standingOf(c: Case, above: number, wasThere: boolean): Standing {
  if (above > 0) return 'AHEAD';
  if (above < 0) return wasThere ? 'PASSED' : 'SKIPPED';
  if (c.closedAt === null) return 'HERE';
  return STRUCK_OFF.some((state) => state === stateBeforeArchive(c)) ? 'SETTLED' : 'ENDED';
}

function byColour(orders: readonly SupervisionOrder[]): readonly ColourAtLevel[] {
  return colourValues.flatMap((colour) => {
    const ofColour = orders.filter((order) => order.colour === colour);
    const last = ofColour.at(-1);
    return last ? [{ last, count: ofColour.length }] : [];
  });
}
