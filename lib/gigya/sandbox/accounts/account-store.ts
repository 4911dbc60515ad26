import { createSearchIndex, type SearchIndex } from './search-index';
import type { EmailAccount, FullAccount, LiteRecord } from './types';

const MAX_ACCOUNTS = 200_000;

/** Accounts of one site. Reading is by the maps; every write goes through the functions, which feed the search index. */
export type AccountStore = {
  /** By lower-cased e-mail, the last written at the end. */
  readonly emails: ReadonlyMap<string, EmailAccount>;
  /** By UID. */
  readonly lites: ReadonlyMap<string, LiteRecord>;
  /** By UID, the last written at the end. */
  readonly fulls: ReadonlyMap<string, FullAccount>;
  readonly emailIndex: SearchIndex<EmailAccount>;
  readonly fullIndex: SearchIndex<FullAccount>;
  readonly liteIndex: SearchIndex<LiteRecord>;
  putEmail(account: EmailAccount): void;
  putLite(record: LiteRecord): void;
  putFull(account: FullAccount): void;
  removeEmail(email: string): void;
  removeLite(uid: string): void;
  removeFull(uid: string): void;
  /** The e-mail account of a UID, also while several e-mails never share one. */
  emailOfUid(uid: string): EmailAccount | undefined;
  /** The e-mail account that a search shows with this token. */
  emailOfToken(token: string): EmailAccount | undefined;
  /** The full account that signs in with this e-mail or user name, in any case. */
  fullOfLogin(loginId: string): FullAccount | undefined;
};

export const keyOfEmail = (email: string): string => email.trim().toLowerCase();

const loginsOf = ({ loginIDs }: FullAccount): string[] =>
  [...loginIDs.emails, loginIDs.username ?? ''].filter((login) => login !== '').map(keyOfEmail);

/** @param now the sandbox's clock in ms, by which the index learns when something was written */
export function createAccountStore(now: () => number): AccountStore {
  const emails = new Map<string, EmailAccount>();
  const keysOfUids = new Map<string, string>();
  const keysOfTokens = new Map<string, string>();
  const lites = new Map<string, LiteRecord>();
  const fulls = new Map<string, FullAccount>();
  const uidsOfLogins = new Map<string, string>();
  const emailIndex = createSearchIndex<EmailAccount>();
  const fullIndex = createSearchIndex<FullAccount>();
  const liteIndex = createSearchIndex<LiteRecord>();

  const emailAt = (key: string | undefined) => (key === undefined ? undefined : emails.get(key));

  function forgetEmail(key: string): boolean {
    const account = emails.get(key);
    if (!account) return false;
    emails.delete(key);
    keysOfTokens.delete(account.token);
    if (keysOfUids.get(account.UID) === key) keysOfUids.delete(account.UID);
    return true;
  }

  function removeEmail(email: string): void {
    const key = keyOfEmail(email);
    if (forgetEmail(key)) emailIndex.note(key, null, now());
  }

  function removeLite(uid: string): void {
    if (lites.delete(uid)) liteIndex.note(uid, null, now());
  }

  function forgetLogins(uid: string): void {
    const account = fulls.get(uid);
    if (account) for (const login of loginsOf(account)) uidsOfLogins.delete(login);
  }

  function removeFull(uid: string): void {
    forgetLogins(uid);
    if (fulls.delete(uid)) fullIndex.note(uid, null, now());
  }

  /** The e-mail account that was not written for longest goes, with all that hangs on it. */
  function dropOldest(): void {
    const [oldest] = emails.values();
    if (!oldest) return;
    removeEmail(oldest.email);
    removeLite(oldest.UID);
    removeFull(oldest.UID);
  }

  /** Several full accounts may share an e-mail account, so that there can be more of them. */
  function dropOldestFull(): void {
    const [oldest] = fulls.keys();
    if (oldest === undefined) return;
    const account = emailAt(keysOfUids.get(oldest));
    if (account) removeEmail(account.email);
    removeLite(oldest);
    removeFull(oldest);
  }

  return {
    emails,
    lites,
    fulls,
    emailIndex,
    fullIndex,
    liteIndex,
    putEmail(account) {
      const key = keyOfEmail(account.email);
      forgetEmail(key);
      emails.set(key, account);
      keysOfUids.set(account.UID, key);
      keysOfTokens.set(account.token, key);
      emailIndex.note(key, account, now());
      if (emails.size > MAX_ACCOUNTS) dropOldest();
    },
    putLite(record) {
      lites.set(record.UID, record);
      liteIndex.note(record.UID, record, now());
    },
    putFull(account) {
      forgetLogins(account.UID);
      fulls.delete(account.UID);
      fulls.set(account.UID, account);
      for (const login of loginsOf(account)) uidsOfLogins.set(login, account.UID);
      fullIndex.note(account.UID, account, now());
      if (fulls.size > MAX_ACCOUNTS) dropOldestFull();
    },
    removeEmail,
    removeLite,
    removeFull,
    emailOfUid: (uid) => emailAt(keysOfUids.get(uid)),
    emailOfToken: (token) => emailAt(keysOfTokens.get(token)),
    fullOfLogin: (loginId) => fulls.get(uidsOfLogins.get(keyOfEmail(loginId)) ?? ''),
  };
}
