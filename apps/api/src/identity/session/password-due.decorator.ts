import { SetMetadata } from '@nestjs/common';

export const OPEN_WHILE_PASSWORD_DUE = Symbol('open while a password is due');

/** A route that somebody may take who came in by a one-time password and has chosen none yet. */
export const OpenWhilePasswordDue = () => SetMetadata(OPEN_WHILE_PASSWORD_DUE, true);
