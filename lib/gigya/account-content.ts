/** The part of a Gigya profile that a lite registration writes (api.md section 5.1). */
export type GigyaProfile = {
  email?: string;
  firstName?: string;
  lastName?: string;
  gender?: 'f' | 'm' | 'u';
  birthDay?: number;
  birthMonth?: number;
  birthYear?: number;
  phones?: { number: string }[];
  address?: string;
  city?: string;
  zip?: string;
  country?: string;
  work?: { title?: string; company?: string };
};

/** What may be written of a subscription to the e-mail channel. New tags replace the old list (api.md section 5.3). */
type EmailSubscription = {
  isSubscribed?: boolean;
  tags?: string[];
  doubleOptIn?: { isExternallyVerified: boolean };
  /** ISO 8601; writable by importLiteAccount alone (api.md section 1.6). */
  lastUpdatedSubscriptionState?: string;
};

/** Subscriptions by their id in the site's schema (api.md section 5.3). */
export type GigyaSubscriptions = Record<string, { email: EmailSubscription }>;

type Consent = { isConsentGranted: boolean; tags?: string[] };

/** Consents by group and id, for example `terms.newsletter`; tags count only with a change (api.md section 5.4). */
export type GigyaPreferences = { [name: string]: Consent | GigyaPreferences };

type Communication = { status: 'optIn' | 'optOut'; details?: object; userActionTimestamp?: string };

/** By `<channel>_<topic>`; `userActionTimestamp` must lie in the past (api.md section 1.2). */
export type GigyaCommunications = Record<string, Communication>;
