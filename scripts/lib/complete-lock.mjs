const systems = new Map([
  ['android', 'android'],
  ['darwin', 'darwin'],
  ['linux', 'linux'],
  ['win32', 'win32'],
  ['windows', 'win32'],
  ['freebsd', 'freebsd'],
  ['openbsd', 'openbsd'],
  ['netbsd', 'netbsd'],
  ['sunos', 'sunos'],
  ['aix', 'aix'],
  ['openharmony', 'openharmony'],
]);
const processors = new Set(
  'arm64 x64 arm ia32 ppc64 riscv64 s390x loong64 mips64el mips64 wasm32'.split(' '),
);

function processorOf(word) {
  if (processors.has(word)) return word;
  return word.startsWith('armv') ? 'arm' : undefined;
}

function libraryOf(words) {
  if (words.some((word) => word.startsWith('musl'))) return 'musl';
  return words.some((word) => word.startsWith('gnu')) ? 'glibc' : undefined;
}

/** What a package's name tells about where it belongs, as in `@esbuild/linux-arm64`. */
function platformOf(name) {
  const words = name.replace(/^@[^/]+\//, '').split(/[-_.]/);
  const os = words.map((word) => systems.get(word)).find(Boolean);
  const cpu = words.map(processorOf).find(Boolean);
  return { os, cpu, libc: os === 'linux' ? libraryOf(words) : undefined };
}

/** Whether npm would find the package from there: beside it or in a folder above. */
function isFound({ packages, from, name }) {
  for (let at = from; ; ) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
    const cut = at.lastIndexOf('node_modules/');
    at = cut > 0 ? at.slice(0, cut - 1) : '';
  }
}

const entryFor = ({ range, platform, parent }) => ({
  version: range.replace(/^[\^~]/, ''),
  ...(platform.cpu && { cpu: [platform.cpu] }),
  ...(parent.dev && { dev: true }),
  ...(platform.libc && { libc: [platform.libc] }),
  ...(parent.license && { license: parent.license }),
  optional: true,
  ...(platform.os && { os: [platform.os] }),
});

const byPath = ([a], [b]) => (a < b ? -1 : Number(a > b));

function wantedOptionals(packages) {
  return Object.entries(packages).flatMap(([from, parent]) =>
    Object.entries(parent.optionalDependencies ?? {}).map(([name, range]) => ({ from, parent, name, range })),
  );
}

/**
 * The lock file with an entry for every optional package that belongs to another platform and is missing.
 * @returns {{ lock: object, added: string[], unknown: string[] }} unknown: missing, but for no platform that shows
 */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  const added = [];
  const unknown = [];
  for (const { from, parent, name, range } of wantedOptionals(lock.packages)) {
    if (isFound({ packages, from, name })) continue;
    const platform = platformOf(name);
    if (!platform.os && !platform.cpu) {
      unknown.push(name);
      continue;
    }
    const top = `node_modules/${name}`;
    const place = packages[top] ? `${from}/${top}` : top;
    packages[place] = entryFor({ range, platform, parent });
    added.push(place);
  }
  return {
    lock: { ...lock, packages: Object.fromEntries(Object.entries(packages).sort(byPath)) },
    added,
    unknown,
  };
}
