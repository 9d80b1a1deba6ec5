import { Inject } from '@nestjs/common';

export const POOL = Symbol('pool');
export const COMMAND_POOL = Symbol('command pool');
export const REFERENCES = Symbol('references');

export const InjectPool = () => Inject(POOL);
export const InjectReferences = () => Inject(REFERENCES);
