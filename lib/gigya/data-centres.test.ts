import { expect, it } from 'vitest';
import {
  dataCentreIds,
  dataCentreOfDomain,
  dataCentres,
  listDataCentres,
  methodAddress,
} from './data-centres';

const method = 'accounts.setAccountInfo';
const sandboxOrigin = 'http://127.0.0.1:4010';

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
    const address = methodAddress({ dataCentre: id, sandboxOrigin, method });
    expect(address?.url.href).toBe(`https://accounts.${domain}/accounts.setAccountInfo`);
    expect(address?.signedUrl).toBe(address?.url.href);
  }
});

it('calls a site where Gigya said that it lives', () => {
  const address = methodAddress({ dataCentre: 'us1', servedFrom: 'cn1', method });
  expect(address?.url.href).toBe('https://accounts.cn1.sapcdm.cn/accounts.setAccountInfo');
});

it('calls the sandbox at its origin, and nowhere without one', () => {
  const address = methodAddress({ dataCentre: 'sandbox', sandboxOrigin, method });
  expect(address?.url.href).toBe(`${sandboxOrigin}/${method}`);
  expect(address?.signedUrl).toBe(`${sandboxOrigin}/${method}`);
  expect(methodAddress({ dataCentre: 'sandbox', servedFrom: 'eu1', method })).toBeNull();
});

it('never leaves the machine from the sandbox: data centres are hosts named there', () => {
  for (const { id, domain } of dataCentres) {
    const address = methodAddress({ dataCentre: 'sandbox', servedFrom: id, sandboxOrigin, method });
    expect(address?.url.origin).toBe(sandboxOrigin);
    expect(address?.host).toBe(`accounts.${domain}`);
    expect(address?.signedUrl).toBe(`http://accounts.${domain}/accounts.setAccountInfo`);
  }
});

it.each([
  ['eu1.gigya.com', 'eu1'],
  [' CN1.sapcdm.cn ', 'cn1'],
])('knows the data centre at %j', (domain, id) => {
  expect(dataCentreOfDomain(domain)?.id).toBe(id);
});

it.each([
  ...['eu1.gigya.com.evil.example', 'evil.example', '', 'gigya.com', 'eu1.gigya.com.', 'eu1.gigya.com:8443'],
  ...['https://eu1.gigya.com', 'eu1.gigya.com/x', 'x@eu1.gigya.com', 'еu1.gigya.com', 'eu1。gigya。com'],
])('knows no data centre at %j', (domain) => {
  expect(dataCentreOfDomain(domain)).toBeNull();
});
