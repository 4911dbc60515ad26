/** A page of a campaign, as Next's typed routes know it. */
export type HostedPath = `/c/${string}`;

type Query = { channel?: string; source?: string | null };

function withQuery(path: HostedPath, query: Record<string, string | null | undefined>): HostedPath {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  return search.size === 0 ? path : `${path}?${search}`;
}

/** The address of a campaign's first screen. */
export const campaignPath = (slug: string): HostedPath => `/c/${slug}`;

/** The form itself, past the welcome screen. */
export const formPath = (slug: string, query: Query): HostedPath =>
  withQuery(`/c/${slug}`, { step: 'form', ...query });

/** Where a browser without JavaScript posts the form. */
export const participatePath = (slug: string, query: Query): HostedPath =>
  withQuery(`/c/${slug}/participate`, query);

/** The exit screen. A receipt is no personal data. */
export const exitPath = (slug: string, receipt: string): HostedPath =>
  withQuery(`/c/${slug}/thank-you`, { receipt });
