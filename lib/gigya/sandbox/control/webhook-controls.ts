import { z } from 'zod';
import { webhookSchema } from '../site-schemas';
import { type Control, good, readingSite, refused, takingForSite } from './control';

/** A site's webhooks, what waits for all of them, and the newest deliveries first. */
export const listWebhooks: Control = readingSite(({ state, site }) =>
  good({
    webhooks: site.webhooks,
    waiting: state.webhooks.waiting(),
    deliveries: state.webhooks
      .deliveries()
      .filter(({ apiKey }) => apiKey === site.apiKey)
      .toReversed(),
  }),
);

/** Adds a webhook or changes the one of this name; an address is taken once in a site (api.md section 6.3). */
export const postWebhook = takingForSite({ webhook: webhookSchema }, ({ site, body: { webhook } }) => {
  const others = site.webhooks.filter(({ name }) => name !== webhook.name);
  if (others.some(({ url }) => url === webhook.url)) {
    return refused(409, 'Another webhook of this site has this address');
  }
  const { signingUserKey, version } = webhook;
  const signer = site.users.find(({ userKey }) => userKey === signingUserKey);
  if (version !== '2.0' && !signer?.secret) {
    return refused(400, 'The site has no key of this name with a secret to sign with');
  }
  site.webhooks = [...others, webhook];
  return good({ webhooks: site.webhooks });
});

export const removeWebhook = takingForSite({ name: z.string() }, ({ site, body }) => {
  const left = site.webhooks.filter(({ name }) => name !== body.name);
  if (left.length === site.webhooks.length) return refused(404, 'The site has no webhook of this name');
  site.webhooks = left;
  return good({ webhooks: left });
});
