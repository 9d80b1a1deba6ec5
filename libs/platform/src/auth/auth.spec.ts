import { generatePassword, hashToken, newSessionToken } from './token.ts';
import { hashPassword, verifyPassword } from './password.ts';

describe('passwords', () => {
  it('are kept as argon2id, salted, and known again', async () => {
    const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(two).not.toBe(one);
    expect(await verifyPassword(one, 'correct horse')).toBe(true);
    expect(await verifyPassword(one, 'Correct horse')).toBe(false);
  });

  it('of an unknown account are all wrong', async () => {
    expect(await verifyPassword(null, 'no account has this password')).toBe(false);
  });

  it('that are generated can be typed and do not repeat', () => {
    const passwords = Array.from({ length: 200 }, generatePassword);
    for (const password of passwords) expect(password).toMatch(/^([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}$/);
    expect(new Set(passwords).size).toBe(200);
  });
});

describe('session tokens', () => {
  it('are 256 random bits, and only their hash is kept', () => {
    const [one, two] = [newSessionToken(), newSessionToken()];
    expect(Buffer.from(one.token, 'base64url')).toHaveLength(32);
    expect(one.token).not.toBe(two.token);
    expect(one.hash).toEqual(hashToken(one.token));
    expect(one.hash).toHaveLength(32);
  });
});
