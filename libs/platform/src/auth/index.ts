export { isGuessable } from './guessable.ts';
export { hashPassword, verifyPassword } from './password.ts';
export { generatePassword, hashToken, newSessionToken, type SessionToken } from './token.ts';
