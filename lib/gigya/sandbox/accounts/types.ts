/** A tree of JSON values as it stands in profile, data and the like. Never changed in place: the search index keeps it. */
export type Tree = Readonly<Record<string, unknown>>;

/** Dates come twice in Gigya's results: ISO 8601 and milliseconds since the epoch (api.md section 3). */
type Dates = { created: string; createdTimestamp: number; lastUpdated: string; lastUpdatedTimestamp: number };

/** The merged view of everybody who uses an e-mail address; what `emailAccounts` is searched for (api.md section 8.3). */
export type EmailAccount = Readonly<
  Dates & {
    UID: string;
    /** 64 hexadecimal digits; what deleteLiteAccount and getLiteToken call emailAccountToken and emailToken. */
    token: string;
    /** As it was given; accounts are told apart by its lower-cased form. */
    email: string;
    channel: 'email';
    hasLiteAccount: boolean;
    hasFullAccount: boolean;
    regSource: string | null;
    profile: Tree;
    data: Tree;
    /** One object shared with the full account of the same e-mail (api.md section 8.5). */
    subscriptions: Tree;
    preferences: Tree;
    communications: Tree;
  }
>;

/** What lite registrations alone have written, so that full and lite values stay apart (api.md section 8.3). */
export type LiteRecord = Readonly<Dates & { UID: string; email: string; profile: Tree; data: Tree }>;

/** A registered account. Its UID is that of its e-mail account. */
export type FullAccount = Readonly<
  Dates & {
    UID: string;
    isRegistered: boolean;
    isVerified: boolean;
    isActive: boolean;
    loginIDs: { readonly emails: readonly string[]; readonly username: string | null };
    regSource: string | null;
    profile: Tree;
    data: Tree;
    preferences: Tree;
  }
>;
