import type { ComponentType } from 'react';
import type { Grant, Me, Role } from '../api/schema.gen.ts';
import type { TextKey } from '../i18n/use-texts.ts';

/** What the overview of “管理” is divided into. */
export const MANAGE_GROUPS = ['organisation', 'parties', 'regulation', 'operations'] as const;
export type ManageGroup = (typeof MANAGE_GROUPS)[number];

/** A page of “管理” as the overview lists it; the page's `roles` say who is offered it. */
export interface ManagedRoom {
  readonly group: ManageGroup;
  /** Within the group. */
  readonly order: number;
  readonly label: TextKey;
  /** One line: what is kept there. */
  readonly about: TextKey;
  /** How many rows there are; asked when the overview opens. */
  readonly count?: () => Promise<number>;
}

/** A page as its folder declares it in `page.ts`: a new page touches no shared file but the list of texts. */
export interface PageDef {
  readonly path: string;
  /** Whose page it is; everybody's where left out. What one may not do is not offered. */
  readonly roles?: readonly Role[];
  /** What one must be allowed to do for it to make sense. */
  readonly grant?: Grant;
  /** Its place in the menu; none where it is reached from other pages only. */
  readonly nav?: {
    /** Where it is another work to other roles, told of the person. */
    readonly label: TextKey | ((me: Me) => TextKey);
    readonly Icon: ComponentType;
    /** Menus are sorted by it; the first page offered is the person's start page. */
    readonly order: number;
    /** A live number beside the label. */
    readonly useCount?: () => number;
  };
  /** Whether it is the way into rooms of “管理”: for all who may enter one. */
  readonly holdsRooms?: boolean;
  /** Its place on the page “管理”, where it is a room of the management of reference data. */
  readonly manage?: ManagedRoom;
  /** Whether single keys do things there; who has no such page is told of none. */
  readonly hasKeys?: boolean;
  /** Without the menu around it: a wall screen, a printed sheet. */
  readonly bare?: boolean;
  readonly load: () => Promise<ComponentType>;
}
