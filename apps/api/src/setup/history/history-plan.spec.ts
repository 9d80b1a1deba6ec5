import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FOUND, LATE, type Matter, OPEN, planHistory } from './history-plan.ts';
import { seededRandom } from './random.ts';

const sampleOf = (file: string) =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../../../deploy/sample/${file}.json`, import.meta.url)), 'utf8'),
  );
const MATTERS = sampleOf('history') as Matter[];
const ROUTES = sampleOf('routes') as { readonly category: string }[];
const PARTIES = 56;

describe('the year that a sample system begins with', () => {
  const plan = planHistory(MATTERS, PARTIES, seededRandom(308));

  it('is the picture of the seeds: 308 found, three of four solved, 15 % late', () => {
    expect(plan).toHaveLength(FOUND);
    expect(plan.filter(({ restsAt }) => restsAt !== null)).toHaveLength(OPEN);
    expect(plan.filter(({ isLate }) => isLate)).toHaveLength(LATE);
    expect([OPEN / FOUND, LATE / FOUND].map((share) => share.toFixed(2))).toEqual(['0.25', '0.15']);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(planHistory(MATTERS, PARTIES, seededRandom(308))).toEqual(plan);
    expect(planHistory(MATTERS, PARTIES, seededRandom(309))).not.toEqual(plan);
  });

  it('reaches most parties and every matter, at every level and from either side', () => {
    expect(new Set(plan.map(({ party }) => party)).size).toBeGreaterThan(PARTIES * 0.9);
    expect(new Set(plan.map(({ matter }) => matter.category))).toEqual(
      new Set(MATTERS.map(({ category }) => category)),
    );
    expect(new Set(plan.map(({ level }) => level))).toEqual(new Set([undefined, 'DEPARTMENT', 'COUNTY', 'CITY']));
    expect(new Set(plan.map(({ filer }) => filer))).toEqual(new Set(['LIAISON', 'HOTLINE']));
  });

  it('says each number, and leaves no gap where one belongs', () => {
    expect(JSON.stringify(plan)).not.toContain('{n}');
    for (const { n, ...texts } of MATTERS) {
      expect(texts.title).toContain('{n}');
      expect([...texts.title].length).toBeLessThanOrEqual(30);
      expect((n[1] - n[0]) % n[2]).toBe(0);
    }
  });

  it('is about categories that the routing table knows', () => {
    const known = new Set(ROUTES.map(({ category }) => category));
    expect(MATTERS.filter(({ category }) => !known.has(category))).toEqual([]);
  });

  it('counts each way of an open case nearer to today, each of a solved one farther from it', () => {
    for (const { restsAt, daysAgo } of plan) {
      const sorted = daysAgo.toSorted((a, b) => (restsAt === null ? a - b : b - a));
      expect(daysAgo).toEqual(sorted);
    }
  });
});
