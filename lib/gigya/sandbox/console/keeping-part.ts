import { checkField, postForm, textField } from './forms';
import { type Html, html } from './html';
import type { View } from './view';

/** Another site, the clock, snapshots, and beginning anew. */
export function keepingPart({ state }: View): Html {
  return html`<ul class="card rows">
<li class="row"><div><b>Add a site</b><p>With its own key, schema and accounts. It is empty and has no keys yet.</p></div>${postForm(
    {
      id: 'add-site',
      action: '/__admin/sites',
      submit: 'Add site',
      look: 'secondary',
      layout: 'row',
      done: 'Added',
      body: textField({ name: 'apiKey', label: 'API key', isRequired: true, placeholder: '4_second' }),
    },
  )}</li>
<li class="row"><div><b>Clock</b><p>It shows ${new Date(state.now()).toISOString().slice(0, 19).replace('T', ' ')} UTC. Put it forward to let tokens expire.</p></div>${postForm(
    {
      id: 'clock',
      action: '/__admin/clock',
      submit: 'Put forward',
      look: 'secondary',
      layout: 'row',
      done: 'Done',
      body: textField({
        name: 'advanceMs',
        label: 'Seconds',
        kind: 'number',
        type: 'seconds',
        value: 3_600,
        min: 1,
        max: 31_000_000,
      }),
    },
  )}</li>
<li class="row"><div><b>Snapshot</b><p>All sites, schemas, keys with their secrets, and accounts in one file.</p>
<a class="button secondary" href="/__admin/snapshot" download="gigya-sandbox.json">Download</a></div>${postForm(
    {
      id: 'load-snapshot',
      action: '/__admin/snapshot',
      submit: 'Load',
      look: 'secondary',
      layout: 'row',
      done: 'Loaded',
      body: html`<label class="field"><span>A snapshot file: it replaces everything</span><input type="file" accept="application/json,.json" required></label>`,
    },
  )}</li>
<li class="row"><div><b>Begin anew</b><p>Forgets every site, account, call, key and option. The demo site alone remains.</p></div>${postForm(
    {
      id: 'reset',
      action: '/__admin/reset',
      submit: 'Forget everything',
      look: 'danger',
      layout: 'row',
      done: 'Done',
      body: checkField({ name: 'sure', label: 'Yes, forget it all', type: 'boolean', isRequired: true }),
    },
  )}</li></ul>`;
}
