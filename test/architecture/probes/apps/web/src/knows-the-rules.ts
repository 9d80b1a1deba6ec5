import { LADDER } from '../../../libs/cases/src/rules/index.ts'; // breaks web-is-a-client

export const colours = LADDER;
