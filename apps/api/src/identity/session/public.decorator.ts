import { SetMetadata } from '@nestjs/common';

export const PUBLIC = Symbol('public');

/** A route that needs no session. */
export const Public = () => SetMetadata(PUBLIC, true);
