/** The check on a column `level`. */
export const LEVEL = `CHECK (level IN ('ON_SITE', 'DEPARTMENT', 'COUNTY', 'CITY'))`;
