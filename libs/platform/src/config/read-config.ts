import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';

/** Start-up settings that do not hold; lists every fault by the variable's name, never by its value. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';

  constructor(readonly faults: readonly string[]) {
    super(`invalid configuration: ${faults.join('; ')}`);
  }
}

type Texts = Readonly<Record<string, string>>;

/**
 * Reads the environment into a config class, once, at start. Empty variables count as unset, so that a class's own
 * defaults apply; variables the class does not name are ignored. Any setting may come from a file in its place, named by
 * `<SETTING>_FILE`; a line end at the file's end is not part of it.
 *
 * @throws InvalidConfig naming every faulty variable
 */
export function readConfig<T extends object>(type: new () => T, env: NodeJS.ProcessEnv): T {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  ) as Texts;
  const { read, faults } = readFiles(type, set);
  const config = plainToInstance(type, { ...set, ...read }, { exposeDefaultValues: true });
  const wrong = validateSync(config, { forbidUnknownValues: false })
    .filter(({ property }) => !faults.has(property))
    .map((fault) => `${fault.property} ${Object.values(fault.constraints ?? {}).join(', ')}`);
  const all = [...faults.values(), ...wrong];
  if (all.length > 0) throw new InvalidConfig(all);
  return config;
}

/** What the files hold that stand for settings of the class, and what is wrong with the others, by setting. */
function readFiles(type: new () => object, set: Texts): { read: Texts; faults: ReadonlyMap<string, string> } {
  const read: Record<string, string> = {};
  const faults = new Map<string, string>();
  for (const setting of settingsOf(type)) {
    const variable = `${setting}_FILE`;
    const file = set[variable];
    if (file === undefined) continue;
    if (set[setting] !== undefined) faults.set(setting, `${setting} and ${variable} must not both be set`);
    else {
      const text = textOf(file);
      if (text === null) faults.set(setting, `${variable} must name a file that can be read`);
      else if (text === '') faults.set(setting, `${variable} must name a file that is not empty`);
      else read[setting] = text;
    }
  }
  return { read, faults };
}

function settingsOf(type: new () => object): ReadonlySet<string> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  return new Set(rules.map(({ propertyName }) => propertyName));
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    return null;
  }
}
