import type { Region } from '@zhuoluo/directory/rules';
import type { Drafting } from './drafting.ts';

/** How papers name a government, its offices and its leaders. */
export interface GovernmentWords {
  /** `丹凤县人民政府`, in full. */
  readonly full: string;
  /** `县政府`, as papers say among themselves. */
  readonly short: string;
  /** `县`, before the names of its offices. */
  readonly prefix: string;
  /** `县长`. */
  readonly head: string;
  /** `副县长`. */
  readonly deputy: string;
}

/** The government whose supervision office issues the order. */
export function governmentOf({ order, directory }: Drafting): GovernmentWords {
  return governmentWords(directory.region(directory.unit(order.officeId).regionId));
}

/** A city, a county, a district, or a park with its management committee (rules.md §1). */
export function governmentWords({ name, tier }: Region): GovernmentWords {
  if (tier === 'CITY') return words(name, '市', '市长', '副市长');
  if (name.endsWith('县')) return words(name, '县', '县长', '副县长');
  if (name.endsWith('高新区') || name.endsWith('园区'))
    return { full: `${name}管委会`, short: '管委会', prefix: '区', head: '管委会主任', deputy: '副主任' };
  return words(name, '区', '区长', '副区长');
}

function words(name: string, prefix: string, head: string, deputy: string): GovernmentWords {
  return { full: `${name}人民政府`, short: `${prefix}政府`, prefix, head, deputy };
}
