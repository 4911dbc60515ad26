import { describe, expect, it } from 'vitest';
import { manifests } from '@/lib/integrations/manifests';
import { type SourceFile, sourceFiles } from './source-files';

const files = sourceFiles();
const product = files.filter(
  ({ file }) => /^(app|components|lib)\//.test(file) && !/\.test\.tsx?$/.test(file),
);
const under = (...folders: string[]) =>
  product.filter(({ file }) => folders.some((folder) => file.startsWith(folder)));
const breaking = (list: SourceFile[], isBroken: (source: SourceFile) => boolean) =>
  list.filter(isBroken).map(({ file }) => file);
const imports = (pattern: RegExp) => (source: SourceFile) =>
  source.imports.some((name) => pattern.test(name));

describe('the boundaries of the code', () => {
  it('are checked on all of it', () => {
    expect(product.length).toBeGreaterThan(200);
    expect(under('app/').length).toBeGreaterThan(25);
  });

  it('keep the database, HTTP clients and processes out of routes and components', () => {
    const forbidden = /^(lib\/(db|generated)\/|pg$|undici$|@prisma\/|node:child_process)/;
    expect(breaking(under('app/', 'components/'), imports(forbidden))).toEqual([]);
  });

  it('keep routes and components out of lib', () => {
    expect(breaking(under('lib/'), imports(/^(app|components)\//))).toEqual([]);
  });

  it('let one file read the environment', () => {
    const allowed = new Set(['lib/env.ts']);
    const readers = breaking(product, ({ text }) => /process\.env\b/.test(text)).filter(
      (file) => !allowed.has(file),
    );
    expect(readers).toEqual([]);
  });

  it('name no partner outside its folder', () => {
    const ids = manifests.map(({ id }) => `['"\`]${id}['"\`]`).join('|');
    const outside = product.filter(({ file }) => !file.startsWith('lib/integrations/'));
    expect(breaking(outside, ({ text }) => new RegExp(ids).test(text))).toEqual([]);
    const words = /gigya/i;
    expect(breaking(under('app/', 'components/'), ({ text }) => words.test(text))).toEqual([]);
  });

  it('let integrations and credentials alone open what is sealed', () => {
    const others = product.filter(({ file }) => !/^lib\/(integrations|credentials)\//.test(file));
    const opens = /import\s*\{[^}]*\bopen\b[^}]*\}\s*from\s*'[^']*credentials\/envelope'/;
    expect(breaking(others, ({ text }) => opens.test(text))).toEqual([]);
  });

  it('keep the partner client free of the domain and of the database', () => {
    const domain = /^(lib\/(db|integrations|campaigns|deliveries|participations|auth)\/|lib\/env$|@prisma\/)/;
    expect(breaking(under('lib/gigya/'), imports(domain))).toEqual([]);
  });

  it('keep what a feature shares inside within the feature', () => {
    const foreign = breaking(product, ({ file, imports: names }) =>
      names.some((name) => /\/internal$/.test(name) && !file.startsWith(name.replace(/internal$/, ''))),
    );
    expect(foreign).toEqual([]);
  });

  it('keep console code out of the hosted pages', () => {
    const hosted = under('app/(hosted)/', 'components/hosted/');
    const console =
      /^(components\/(?!hosted\/)|lib\/(auth|actions|team|integrations)\/|app\/\((console|auth)\))/;
    expect(hosted.length).toBeGreaterThan(5);
    expect(breaking(hosted, imports(console))).toEqual([]);
  });

  it('keep types on and unfinished work out', () => {
    const givenUp = /:\s*any\b|\bas any\b|<any>|@ts-(ignore|nocheck|expect-error)/;
    const unfinished = /\b(TODO|FIXME|XXX|HACK)\b/;
    const self = 'tests/architecture/boundaries.test.ts';
    const all = files.filter(({ file }) => file !== self);
    expect(breaking(all, ({ text }) => givenUp.test(text))).toEqual([]);
    expect(breaking(all, ({ text }) => unfinished.test(text))).toEqual([]);
    expect(breaking(all, ({ text }) => /\b(it|test|describe)\.(skip|only|todo|fixme)\b/.test(text))).toEqual(
      [],
    );
  });

  it('keep files within a size that can be read at once', () => {
    expect(breaking(files, ({ text }) => text.split('\n').length > 300)).toEqual([]);
  });
});

describe('every entrance to the console', () => {
  it('checks the session in each page', () => {
    const pages = under('app/(console)/').filter(({ file }) => file.endsWith('/page.tsx'));
    expect(pages.length).toBeGreaterThan(5);
    expect(breaking(pages, ({ text }) => !/requireSession\(|redirect\(/.test(text))).toEqual([]);
  });

  it('makes each server action with a permission', () => {
    const actions = under('app/(console)/').filter(({ text }) => /^'use server'/.test(text));
    expect(actions.length).toBeGreaterThan(2);
    expect(breaking(actions, ({ text }) => !text.includes('defineAction'))).toEqual([]);
  });

  it('checks the session in each JSON route', () => {
    const routes = under('app/api/console/').filter(({ file }) => file.endsWith('/route.ts'));
    expect(routes.length).toBeGreaterThan(0);
    expect(breaking(routes, ({ text }) => !/[sS]ession|defineRoute|consoleRoute/.test(text))).toEqual([]);
  });
});
