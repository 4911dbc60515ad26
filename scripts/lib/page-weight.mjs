import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { root } from './project.mjs';

const output = path.join(root, '.next');
const hostedPage = '/(hosted)/c/[slug]/page';

/** Next writes what a page loads as a script that fills a global. */
function clientManifest(page) {
  const context = { globalThis: {} };
  const file = path.join(output, 'server', 'app', `${page}_client-reference-manifest.js`);
  vm.runInNewContext(readFileSync(file, 'utf8'), context);
  return context.globalThis.__RSC_MANIFEST[page];
}

/** The JavaScript that a browser loads for the hosted form, in kB of gzip, without what only old browsers load. */
export function hostedFormScriptKb() {
  const { rootMainFiles } = JSON.parse(readFileSync(path.join(output, 'build-manifest.json'), 'utf8'));
  const ofPage = Object.values(clientManifest(hostedPage).entryJSFiles).flat();
  const files = [...new Set([...rootMainFiles, ...ofPage])];
  const bytes = files.map((file) => gzipSync(readFileSync(path.join(output, file))).length);
  return bytes.reduce((sum, length) => sum + length, 0) / 1000;
}
