import { keyOfEmail } from '../accounts/account-store';
import type { EmailAccount, FullAccount } from '../accounts/types';
import { badge, clip, copyButton, emptyCard, factList, leavesOf, moment, section } from './elements';
import { checkField, postForm, selectField, textArea, textField } from './forms';
import { type Html, html } from './html';
import { linkTo, siteParam, type View } from './view';

const PAGE = 50;

/** Everybody the site knows, the last written first, each with all that is known. */
export function accountsPage(view: View): Html {
  const { emails } = view.site.accounts;
  const wanted = keyOfEmail(view.query.get('email') ?? '');
  const found = newestWith(emails, wanted);
  const asked = Number.parseInt(view.query.get('from') ?? '', 10) || 0;
  const offset = Math.max(0, Math.min(asked, found.length - 1));
  const shown = found.slice(offset, offset + PAGE);
  const list = shown.map((account) => accountEntry(account, view));
  const nobody =
    wanted === ''
      ? emptyCard(
          'No account yet',
          'The first lite registration brings one. You can also add a person below.',
        )
      : emptyCard('Nobody found', 'No e-mail address contains this text.');
  return html`${section({
    id: 'accounts',
    title: 'Accounts',
    note: html`<span id="count" data-live>${countOf(found.length, emails.size)}</span>`,
    body: [
      searchForm(view, wanted),
      html`<div class="region" id="people" data-live>${shown.length > 0 ? html`<ul class="card entries">${list}</ul>` : nobody}
${pager(view, { offset, wanted, total: found.length })}</div>`,
    ],
  })}${section({ id: 'seed', title: 'Add a person', note: 'Written as it is, without any call: to try what happens when somebody is known already.', body: seedForm(view) })}`;
}

function newestWith(emails: ReadonlyMap<string, EmailAccount>, wanted: string): EmailAccount[] {
  const exact = emails.get(wanted);
  const all = [...emails.values()].reverse();
  if (wanted === '') return all;
  const others = all.filter((account) => account !== exact && account.email.toLowerCase().includes(wanted));
  return exact ? [exact, ...others] : others;
}

const countOf = (found: number, total: number) =>
  found === total
    ? total.toLocaleString('en')
    : `${found.toLocaleString('en')} of ${total.toLocaleString('en')}`;

function searchForm(view: View, wanted: string): Html {
  const hidden = Object.entries(siteParam(view)).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form class="filter" method="get" action="/" role="search">${hidden}
${textField({ name: 'email', label: 'E-mail contains', value: wanted, kind: 'search' })}
<button type="submit" class="secondary">Search</button>${wanted === '' ? null : html`<a href="${linkTo(view, '/')}">Show all</a>`}</form>`;
}

function accountEntry(account: EmailAccount, { site }: View): Html {
  const full = site.accounts.fulls.get(account.UID);
  const name = [account.profile.firstName, account.profile.lastName].filter(
    (part) => typeof part === 'string',
  );
  return html`<li><details id="account-${account.UID}"><summary><span class="who"><b>${clip(account.email, 320)}</b>
<small>${clip(name.join(' '), 100)}</small></span><span class="badges">${account.hasLiteAccount ? badge('ok', 'Lite') : null}${account.hasFullAccount ? badge('info', 'Full') : null}</span>
<span class="when">${moment(account.lastUpdated)}</span></summary><div class="detail">${details(account, full)}</div></details></li>`;
}

function details(account: EmailAccount, full: FullAccount | undefined): Html[] {
  const groups: [string, unknown][] = [
    ['Profile', account.profile],
    ['Data', account.data],
    ['Subscriptions', account.subscriptions],
    ['Consents', account.preferences],
    ['Communications', account.communications],
    ['Full account: profile', full?.profile],
    ['Full account: data', full?.data],
    ['Full account: consents', full?.preferences],
    ['Full account: logins', full?.loginIDs],
  ];
  const shown = groups.map(([title, tree]) => {
    const leaves = leavesOf(tree ?? {});
    return leaves.length === 0 ? null : html`<div class="group"><h3>${title}</h3>${factList(leaves)}</div>`;
  });
  const facts = factList([
    ['UID', html`<code>${account.UID}</code>`],
    ['Source', account.regSource ?? 'not given'],
    ['Created', html`${moment(account.created)} UTC`],
    ['Last written', html`${moment(account.lastUpdated)} UTC`],
  ]);
  const copies = html`<p class="actions">${copyButton('UID', account.UID)}${copyButton('token', account.token)}</p>`;
  return [html`<div class="group"><h3>Account</h3>${facts}${copies}</div>`, html`${shown}`];
}

function pager(
  view: View,
  { offset, wanted, total }: { offset: number; wanted: string; total: number },
): Html | null {
  if (total <= PAGE) return null;
  const to = (from: number) => linkTo(view, '/', { ...(wanted ? { email: wanted } : {}), from });
  const last = Math.min(offset + PAGE, total);
  return html`<nav class="pager" aria-label="Pages">${offset > 0 ? html`<a href="${to(Math.max(0, offset - PAGE))}">Newer</a>` : null}
<span>${offset + 1} to ${last} of ${total.toLocaleString('en')}</span>${last < total ? html`<a href="${to(last)}">Older</a>` : null}</nav>`;
}

function seedForm({ site }: View): Html {
  const list = [...site.schema.subscriptions.keys()].find((id) => !id.includes('.'));
  return html`<div class="card pad">${postForm({
    id: 'seed-form',
    action: '/__admin/accounts',
    submit: 'Add person',
    done: 'Added',
    fixed: { apiKey: site.apiKey },
    body: html`<div class="fields">${textField({ name: 'email', label: 'E-mail', kind: 'email', isRequired: true })}
${selectField({
  name: 'kind',
  label: 'Kind of account',
  value: 'full',
  choices: [
    { value: 'full', label: 'Full: registered' },
    { value: 'lite', label: 'Lite: e-mail alone' },
  ],
})}${textField({ name: 'profile.firstName', label: 'First name', type: 'optional' })}
${textField({ name: 'profile.lastName', label: 'Last name', type: 'optional' })}
${textArea({ name: 'data', label: 'Custom data', type: 'json', help: 'As JSON, for example {"hobby": "chess"}' })}</div>
${list ? checkField({ name: `subscriptions.${list}.email.isSubscribed`, label: `Subscribed to: ${list}` }) : null}`,
  })}</div>`;
}
