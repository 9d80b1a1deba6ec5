import { LADDER } from '../../../libs/domain/src/index.ts'; // breaks web-is-a-client

export const colours = LADDER;
