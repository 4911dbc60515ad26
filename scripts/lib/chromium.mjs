import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Refusal, root } from './project.mjs';

const require = createRequire(import.meta.url);
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

function playwrightsOwn() {
  const file = require('@playwright/test').chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** The folder of the package, which does not let its package.json be asked for. */
function packageFolder() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = path.join(root, 'node_modules', '@sparticuz', 'chromium');
  return existsSync(path.join(folder, 'bin', 'chromium.br')) ? folder : undefined;
}

// The package's own list of fonts points to a folder that it expects elsewhere.
const fontsConfiguration = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

function unpackInto({ unfinished, folder, packed }) {
  const unpacked = (name) => brotliDecompressSync(readFileSync(path.join(packed, 'bin', name)));
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(path.join(unfinished, 'chromium'), unpacked('chromium.br'), { mode: 0o755 });
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) {
    execFileSync('tar', ['-xf', '-', '-C', unfinished], { input: unpacked(archive) });
  }
  writeFileSync(path.join(unfinished, 'fonts.conf'), fontsConfiguration(folder));
}

/** The browser inside the npm package, with the libraries and fonts that a bare machine lacks. */
function fromPackage(cacheFolder) {
  const packed = packageFolder();
  if (!packed) return undefined;
  const { version } = JSON.parse(readFileSync(path.join(packed, 'package.json'), 'utf8'));
  const folder = path.join(cacheFolder, `chromium-${version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    try {
      unpackInto({ unfinished, folder, packed });
      renameSync(unfinished, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  const libraries = [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
  };
}

/**
 * The browser for the tests: CHROMIUM_PATH, one on the PATH, Playwright's own, else the one from npm.
 * @param {{ cacheFolder?: string }} input
 * @returns {{ executablePath: string, env: Record<string, string> }}
 */
export function findChromium({ cacheFolder = path.join(root, 'node_modules', '.cache') } = {}) {
  const installed = process.env.CHROMIUM_PATH || onPath() || playwrightsOwn();
  if (installed) return { executablePath: installed, env: {} };
  const packed = fromPackage(cacheFolder);
  if (packed) return packed;
  throw new Refusal(
    'No Chromium was found: install one (npx playwright install chromium) or set CHROMIUM_PATH to its program.',
  );
}
