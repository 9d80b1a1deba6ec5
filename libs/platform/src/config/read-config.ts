import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/** Start-up settings that do not hold; lists every fault by the variable's name, never by its value. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';

  constructor(readonly faults: readonly string[]) {
    super(`invalid configuration: ${faults.join('; ')}`);
  }
}

/**
 * Reads the environment into a config class, once, at start. Empty variables count as unset, so that a class's own
 * defaults apply; variables the class does not name are ignored.
 *
 * @throws InvalidConfig naming every faulty variable
 */
export function readConfig<T extends object>(type: new () => T, env: NodeJS.ProcessEnv): T {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const config = plainToInstance(type, set, { exposeDefaultValues: true });
  const faults = validateSync(config, { forbidUnknownValues: false }).map(
    (fault) => `${fault.property} ${Object.values(fault.constraints ?? {}).join(', ')}`,
  );
  if (faults.length > 0) throw new InvalidConfig(faults);
  return config;
}
