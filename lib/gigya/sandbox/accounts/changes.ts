import type { Tree } from './types';

/** What a write says of one subscription. */
export type SubscriptionChange = {
  isSubscribed?: boolean;
  /** Replaces the old list. */
  tags?: readonly string[];
  /** Conditional double opt-in: the caller has confirmed the address itself (api.md section 5.3). */
  isExternallyVerified?: boolean;
  /** ISO 8601; an import alone may say it (api.md section 1.6). */
  lastUpdatedSubscriptionState?: string;
};

export type ConsentChange = { isConsentGranted: boolean; tags?: readonly string[] };

export type CommunicationChange = {
  status: 'optIn' | 'optOut';
  details?: Tree;
  userActionTimestamp?: string;
};

/** A write that the site's schema has let through, part by part. */
export type Changes = {
  profile: Tree;
  data: Tree;
  /** By id. */
  subscriptions: ReadonlyMap<string, SubscriptionChange>;
  /** By path, for example `terms.tos`. */
  preferences: ReadonlyMap<string, ConsentChange>;
  /** By `<channel>_<topic>`. */
  communications: ReadonlyMap<string, CommunicationChange>;
};
