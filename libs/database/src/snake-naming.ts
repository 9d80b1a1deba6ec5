import { DefaultNamingStrategy } from 'typeorm';

/** `claimDueAt` → `claim_due_at`: fields keep the case of the code, columns that of SQL. */
export const snakeCase = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snakeCase(propertyName);
  }
}
