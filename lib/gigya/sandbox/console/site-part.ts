import { dataCentres } from '../../data-centres';
import type { SiteUser } from '../site';
import { badge } from './elements';
import { checkField, postForm, selectField, textArea, textField } from './forms';
import { type Html, html } from './html';
import type { View } from './view';

const places = dataCentres.map(({ id }) => ({ value: id, label: id }));

/** Where the site lives, what is switched on, and how lite and full accounts meet. */
export function sitePart({ site }: View): Html {
  const { policies } = site;
  return html`<div class="card pad">${postForm({
    id: 'site-form',
    action: '/__admin/sites',
    submit: 'Save site',
    fixed: { apiKey: site.apiKey },
    body: html`<div class="fields">
${selectField({ name: 'dataCentre', label: 'Data centre', help: 'Calls to another one get 301001.', value: site.dataCentre, choices: places })}
${selectField({
  name: 'policies.progression',
  label: 'When a lite person registers',
  help: 'The progression policy.',
  value: policies.progression,
  choices: [
    { value: 'none', label: 'none: nothing is merged' },
    { value: 'auto', label: 'auto: lite data fills the gaps' },
  ],
})}${selectField({
  name: 'policies.accountModel',
  label: 'Account model',
  help: 'In the newer one a lite write reaches the one account there is.',
  value: policies.accountModel,
  choices: [
    { value: 'legacy', label: 'Legacy: lite and full apart' },
    { value: 'one', label: 'One account' },
  ],
})}</div><div class="checks">${checkField({ name: 'isLiteEnabled', label: 'Lite registration is enabled', help: 'Off: initRegistration answers 403036.', isChecked: site.isLiteEnabled })}
${checkField({ name: 'policies.harvestingProtection', label: 'Account harvesting protection', help: 'isAvailableLoginID then answers 403026.', isChecked: policies.harvestingProtection })}</div>`,
  })}</div>`;
}

/** The keys of the site and what each may call. */
export function keysPart(view: View): Html {
  const { apiKey, users } = view.site;
  const added = postForm({
    id: 'add-key',
    action: '/__admin/sites',
    submit: 'Add key',
    look: 'secondary',
    layout: 'row',
    done: 'Added. Its secret:',
    shows: 'newSecrets',
    fixed: { apiKey },
    body: textField({
      name: 'users.0.userKey',
      label: 'User or application key',
      isRequired: true,
      placeholder: 'AKnew',
    }),
  });
  const paired = postForm({
    id: 'key-pair',
    action: '/__admin/key-pairs',
    submit: 'Make key pair',
    look: 'secondary',
    layout: 'row',
    done: 'Made. Its private key:',
    shows: 'privateKeyPem',
    fixed: { apiKey },
    body: textField({
      name: 'userKey',
      label: 'User or application key',
      isRequired: true,
      value: users[0]?.userKey ?? '',
    }),
  });
  return html`<ul class="card rows">${users.map((user) => keyRow(apiKey, user))}
<li class="row"><div><b>New key</b><p>It gets a secret, which is shown here once.</p></div>${added}</li>
<li class="row"><div><b>Key pair</b><p>For bearer tokens. The private key is shown once and not kept; a new name makes a new key.</p></div>${paired}</li></ul>`;
}

function keyRow(apiKey: string, { userKey, secret, publicKeyPem, permissions, isActive }: SiteUser): Html {
  const id = userKey.replace(/\W/g, '_');
  const reveal = postForm({
    id: `reveal-${id}`,
    action: '/__admin/secrets/reveal',
    submit: 'Show secret',
    label: `Show secret of ${userKey}`,
    look: 'quiet',
    done: '',
    shows: 'secret',
    fixed: { apiKey, userKey },
  });
  const change = postForm({
    id: `key-${id}`,
    action: '/__admin/sites',
    submit: 'Save key',
    look: 'secondary',
    fixed: { apiKey, 'users.0.userKey': userKey },
    body: html`${textArea({ name: 'users.0.permissions', label: 'Methods it may call', type: 'lines', rows: 2, value: permissions.join('\n'), help: 'One a line; * stands for all.' })}
${checkField({ name: 'users.0.isActive', label: 'Active', isChecked: isActive })}`,
  });
  return html`<li class="row key"><div><b class="code">${userKey}</b> ${secret === null ? null : badge('plain', 'Secret')}${publicKeyPem === null ? null : badge('plain', 'Public key')}${isActive ? null : badge('warn', 'Off')}
${secret === null ? null : reveal}</div>${change}</li>`;
}
