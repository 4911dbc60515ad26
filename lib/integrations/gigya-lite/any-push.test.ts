import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import type { DeliveryContent, StoredSchema } from '../define';
import { type AnyPush, anyFullAccount, anyPush } from './any-push.fixture';
import { jane } from './delivery.fixture';
import { type Lite, startLite } from './lite.fixture';
import { mapContent } from './mapping/map-content';

const runs = { numRuns: 60 };
const email = 'jane.doe@mail.com';

let lite: Lite;
beforeAll(async () => {
  lite = await startLite({ totalTimeoutMs: 5_000 });
});
afterAll(async () => {
  await closeGigyaConnections();
  await lite.sandbox.close();
});

/** Leaves the site as it was made; what was stored of it is of another time, or nothing. */
async function prepare({ site, cached, options }: AnyPush): Promise<StoredSchema | null> {
  const stored = cached && (await readSchemaOf(cached));
  lite.reset();
  Object.assign(lite.sandbox.state.options, options);
  lite.site().schema = site();
  return stored;
}

async function readSchemaOf(site: AnyPush['site']): Promise<StoredSchema> {
  lite.reset();
  lite.site().schema = site();
  const { schema } = await lite.push({ email: 'first@mail.com' });
  return { body: schema?.body, readAt: new Date().toISOString() };
}

const sentBy = (content: DeliveryContent, address: string): DeliveryContent => ({
  ...content,
  profile: { ...content.profile, email: address },
});

it('arrives at any site, is found there as it was sent, and every value that was lost is told', async () => {
  await fc.assert(
    fc.asyncProperty(anyPush, async (made) => {
      const schema = await prepare(made);
      const content = sentBy(made.content, email);
      const report = await lite.push(content.profile, { schema, settings: made.settings }, content);
      expect(report).toMatchObject({ outcome: { kind: 'delivered' }, fault: null });
      const account = lite.site().accounts.emails.get(email);
      for (const { lang: _, ...parts } of JSON.parse(report.body ?? '')) {
        expect(account).toMatchObject(parts);
      }
      const { leaves } = mapContent({ content, settings: made.settings });
      // regSource is no parameter of an import, and says nothing of the person.
      const lost = leaves.filter(
        ({ parameter }) => !report.fieldsSent.includes(parameter) && parameter !== 'regSource',
      );
      const told = report.warnings.map(({ parameter }) => parameter?.replace(/birth.+/, 'birthday'));
      for (const { parameter } of lost) expect(told).toContain(parameter.replace(/birth.+/, 'birthday'));
    }),
    runs,
  );
});

it('changes no value of a full account that is protected, wherever Gigya lets a Lite write reach it', async () => {
  await fc.assert(
    fc.asyncProperty(anyPush, anyFullAccount, async (made, { change, mapping, ...account }) => {
      const schema = await prepare(made);
      lite.sandbox.state.options.overwriteFull = true;
      lite.seedFull(email, account);
      const full = () => lite.site().accounts.fullOfLogin(email);
      const before = structuredClone(full());
      const content = sentBy({ ...made.content, profile: jane }, 'Jane.Doe@Mail.com');
      const settings = { ...made.settings, ...change, mapping };
      const { outcome } = await lite.push(content.profile, { schema, settings }, content);
      expect(['delivered', 'skipped', 'held']).toContain(outcome.kind);
      if (change.protection !== 'fill_gaps') {
        expect([full()?.profile, full()?.data]).toEqual([before?.profile, before?.data]);
      }
      expect(full()).toMatchObject({
        profile: filledOf(before?.profile),
        data: filledOf(before?.data),
      });
    }),
    runs,
  );
});

/** What is filled in of an object: the rest are gaps. */
function filledOf(tree: unknown): object {
  const filled = Object.entries(Object(tree)).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return Object.fromEntries(filled.map(([name, value]) => [name, isObject(value) ? filledOf(value) : value]));
}
