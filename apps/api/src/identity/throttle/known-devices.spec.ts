import type { SecretStore } from '@zhuoluo/directory/store';
import { KnownDevices } from './known-devices.ts';

const devicesWith = (secret: string): KnownDevices =>
  new KnownDevices({ read: () => Promise.resolve(Buffer.from(secret)) } as unknown as SecretStore);

describe('a device', () => {
  const devices = devicesWith('of these processes');

  it('is known to those who have signed in on it, and to no other', async () => {
    const one = await devices.cookieWith('sy.fagai.head', undefined);
    const both = await devices.cookieWith('sy.renshe.head', one);
    const id = await devices.knownTo('sy.fagai.head', both);
    expect(id).not.toBeNull();
    expect(await devices.knownTo('sy.renshe.head', both)).toBe(id);
    expect(await devices.knownTo('sl.zfb.mayor', both)).toBeNull();
    expect(await devices.knownTo('sy.renshe.head', one)).toBeNull();
  });

  it.each([undefined, '', '.', 'a.b', `${'x'.repeat(22)}.${'y'.repeat(22)}`])('says nothing by %j', async (cookie) => {
    expect(await devices.knownTo('sy.fagai.head', cookie)).toBeNull();
  });

  it('is not known by what another secret has signed', async () => {
    const forged = await devicesWith('of somebody else').cookieWith('sy.fagai.head', undefined);
    expect(await devices.knownTo('sy.fagai.head', forged)).toBeNull();
  });

  it('remembers the last eight accounts, each once', async () => {
    let cookie: string | undefined;
    for (let n = 0; n < 9; n++) cookie = await devices.cookieWith(`account ${n}`, cookie);
    cookie = await devices.cookieWith('account 8', cookie);
    expect(await devices.knownTo('account 0', cookie)).toBeNull();
    expect(await devices.knownTo('account 1', cookie)).not.toBeNull();
    expect(cookie.length).toBeLessThan(300);
  });
});
