import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type SourceFile = { file: string; text: string; imports: string[] };

const root = path.resolve(import.meta.dirname, '../..');
const folders = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests'];
const importPattern = /(?:from\s+|import\s+|import\()\s*['"]([^'"]+)['"]/g;

function resolveImport(file: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return specifier;
}

function read(file: string): SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8');
  const imports = [...text.matchAll(importPattern)].map(([, specifier = '']) =>
    resolveImport(file, specifier),
  );
  return { file, text, imports };
}

/** Every source file of the product and its tests, with its imports as paths from the root. */
export function sourceFiles(): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.startsWith('lib/generated/'))
      .map(read),
  );
}
