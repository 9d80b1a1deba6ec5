import { blueIssued, claimed, LEAD_HEAD, onSite, reviewed } from '../testing/ways.fixture.ts';
import { headOf, officerOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import type { Actor } from '@zhuoluo/kernel';
import { needsContact } from './need-contact.ts';

const needs = (story: ReturnType<typeof claimed>, by: Actor) => needsContact(story.case, by, story.context.directory);

describe('whom to call at the enterprise is known to who works with it (rules.md §18)', () => {
  it.each<[string, Actor, boolean]>([
    ['the enterprise', PEOPLE.enterprise, true],
    ['another enterprise', PEOPLE.otherEnterprise, false],
    ['who filed it', PEOPLE.liaison, true],
    ['the head of the unit that has it', LEAD_HEAD, true],
    ['an officer of that unit', officerOf('SL-NATURAL_RESOURCES'), true],
    ['another unit', headOf('SL-HOUSING'), false],
    ['the dispatcher of the tier in charge', PEOPLE.dispatcher, true],
    ['the dispatcher of the enterprise’s county', PEOPLE.countyDispatcher, true],
    ['the dispatcher of the other campaign', PEOPLE.projectDispatcher, false],
    ['the supervision office', PEOPLE.inspector, true],
    ['a leader', PEOPLE.mayor, false],
    ['12345, before it calls', PEOPLE.hotline, false],
    ['the administrator', PEOPLE.admin, false],
  ])('%s', (_who, by, expected) => {
    for (const story of [claimed(), blueIssued(), reviewed()]) expect(needs(story, by)).toBe(expected);
  });

  it('a unit that was relieved of it needs it no more; a liaison’s unit on site does', () => {
    const rerouted = claimed();
    expect(needs(onSite(), headOf('SL-PERMIT'))).toBe(true);
    expect(needs(rerouted, headOf('SL-PERMIT'))).toBe(false);
  });
});
