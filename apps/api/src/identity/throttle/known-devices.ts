import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretStore } from '@zhuoluo/directory/store';

/** Accounts that a device may be known to at once; the oldest gives way. */
const MOST_ACCOUNTS = 8;
const TAG = /^[\w-]{22}$/;

/**
 * Devices on which somebody has signed in before. A signed cookie says for which accounts, without naming them; on these
 * an account stays open, even if strangers guess at it elsewhere.
 */
@Injectable()
export class KnownDevices {
  constructor(private readonly secrets: SecretStore) {}

  /** The device's id where the account has signed in on it before; null for a stranger. */
  async knownTo(account: string, cookie: string | undefined): Promise<string | null> {
    const { id, tags } = read(cookie);
    return id !== null && tags.includes(await this.#tagOf(id, account)) ? id : null;
  }

  /** The cookie for a device on which this account, too, has just signed in. */
  async cookieWith(account: string, cookie: string | undefined): Promise<string> {
    const { id, tags } = read(cookie);
    const device = id ?? randomBytes(16).toString('base64url');
    const tag = await this.#tagOf(device, account);
    return [device, tag, ...tags.filter((each) => each !== tag)].slice(0, MOST_ACCOUNTS + 1).join('.');
  }

  async #tagOf(device: string, account: string): Promise<string> {
    const secret = await this.secrets.read('known-devices');
    return createHmac('sha256', secret).update(`${device} ${account}`).digest('base64url').slice(0, 22);
  }
}

function read(cookie: string | undefined): { readonly id: string | null; readonly tags: readonly string[] } {
  const [id, ...tags] = cookie?.split('.') ?? [];
  if (id === undefined || ![id, ...tags].every((part) => TAG.test(part))) return { id: null, tags: [] };
  return { id, tags: tags.slice(0, MOST_ACCOUNTS) };
}
