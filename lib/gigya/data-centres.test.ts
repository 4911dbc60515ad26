import { expect, it } from 'vitest';
import { dataCentreIds, dataCentreOfDomain, dataCentres, listDataCentres, methodUrl } from './data-centres';

const method = 'accounts.setAccountInfo';

it('offers the sandbox, and first, only where there is one', () => {
  expect(listDataCentres({ hasSandbox: true })[0]?.value).toBe('sandbox');
  expect(listDataCentres({ hasSandbox: false }).map(({ value }) => value)).toEqual([
    'us1',
    'eu1',
    'eu2',
    'au1',
    'cn1',
    'global',
  ]);
});

it('allows exactly what it lists', () => {
  const listed = listDataCentres({ hasSandbox: true }).map(({ value }) => value);
  expect([...dataCentreIds].sort()).toEqual(listed.sort());
});

it('calls every real data centre over HTTPS, even where a sandbox is given', () => {
  for (const { id, domain } of dataCentres) {
    const url = methodUrl({ dataCentre: id, sandboxOrigin: 'http://127.0.0.1:4010', method });
    expect(url?.href).toBe(`https://accounts.${domain}/accounts.setAccountInfo`);
  }
});

it('calls the sandbox at its origin, and nowhere without one', () => {
  const sandboxOrigin = 'http://127.0.0.1:4010';
  expect(methodUrl({ dataCentre: 'sandbox', sandboxOrigin, method })?.href).toBe(
    `${sandboxOrigin}/${method}`,
  );
  expect(methodUrl({ dataCentre: 'sandbox', sandboxOrigin: undefined, method })).toBeNull();
});

it.each(['eu1.gigya.com.evil.example', 'evil.example', '', 'gigya.com'])(
  'knows no data centre at %j',
  (domain) => {
    expect(dataCentreOfDomain(domain)).toBeNull();
  },
);
