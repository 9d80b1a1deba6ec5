import { afterAll, beforeAll } from '@jest/globals';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { testDatabase, type TestDatabase } from './postgres.ts';

/**
 * Opens the sample's world on a database of the test file's own before its tests, and gives both up after them.
 *
 * @param take is told of both before the file's own `beforeAll`
 */
export function useCaseWorld(take: (world: CaseWorld, database: TestDatabase) => unknown, connections?: number): void {
  let database: TestDatabase | undefined;
  let world: CaseWorld | undefined;

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url, connections);
    take(world, database);
  }, OPENING_LIMIT_MS);

  afterAll(async () => {
    await world?.close();
    await database?.drop();
  });
}
