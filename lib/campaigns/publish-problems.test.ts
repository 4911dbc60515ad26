import { describe, expect, it } from 'vitest';
import { defaultDefinition } from './default-definition';
import { publishProblems } from './publish-problems';

const connection = {
  id: 'c1',
  name: 'Our Lite accounts',
  integrationId: 'partner',
  integration: 'Partner',
  enabled: true,
};
const definition = () => {
  const made = defaultDefinition({ publicName: 'Win', locale: 'en' });
  made.form.connectionId = connection.id;
  return made;
};
const blocking = (...args: Parameters<typeof publishProblems>) =>
  publishProblems(...args).filter(({ blocks }) => blocks);

describe('publishing', () => {
  it('has no problem with a new campaign that has a connection', () => {
    expect(publishProblems(definition(), [connection])).toEqual([]);
  });

  it('is blocked without a mandatory e-mail', () => {
    const optional = definition();
    optional.form.fields = optional.form.fields.map((field) => ({ ...field, mandatory: false }));
    const missing = definition();
    missing.form.fields = missing.form.fields.filter(({ variable }) => variable !== 'email');
    expect(blocking(optional, [connection])).toHaveLength(1);
    expect(blocking(missing, [connection])).toHaveLength(1);
  });

  it('is blocked by a connection that is gone, and only warned by one that is off', () => {
    expect(blocking(definition(), [])).toHaveLength(1);
    const off = publishProblems(definition(), [{ ...connection, enabled: false }]);
    expect(off).toEqual([expect.objectContaining({ step: 'form', blocks: false })]);
  });

  it('is blocked by a welcome screen without a title', () => {
    const untitled = definition();
    untitled.welcome = { enabled: true, title: '', text: '', button: 'Start' };
    expect(blocking(untitled, [connection])).toEqual([expect.objectContaining({ step: 'welcome' })]);
  });
});
