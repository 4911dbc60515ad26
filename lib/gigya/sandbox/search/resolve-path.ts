const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * Every value at a dotted path of a document. A list counts item by item, and a name may hold dots itself, as ids of
 * subscriptions do (api.md section 5.3).
 */
export function resolvePath(document: unknown, path: string): unknown[] {
  if (Array.isArray(document)) return document.flatMap((item) => resolvePath(item, path));
  if (!isObject(document)) return [];
  return waysInto(document, path).flatMap(({ value, rest }) =>
    rest === '' ? (Array.isArray(value) ? value : [value]) : resolvePath(value, rest),
  );
}

/** What is left of an object when only these paths are asked for; a path that stops early takes all below it. */
export function pickPaths(document: unknown, paths: readonly string[]): unknown {
  if (Array.isArray(document)) return document.map((item) => pickPaths(item, paths));
  if (!isObject(document)) return document;
  const ways = paths.flatMap((path) => waysInto(document, path));
  const names = [...new Set(ways.map(({ name }) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const taken = ways.filter((way) => way.name === name);
      const value = taken[0]?.value;
      if (taken.some(({ rest }) => rest === '')) return [name, value];
      return [
        name,
        pickPaths(
          value,
          taken.map(({ rest }) => rest),
        ),
      ];
    }),
  );
}

type Way = { name: string; value: unknown; rest: string };

/** The own names of an object with which a path can begin, and what of the path is then left. */
function waysInto(object: object, path: string): Way[] {
  const ways: Way[] = [];
  for (let end = path.indexOf('.'); ; end = path.indexOf('.', end + 1)) {
    const name = end < 0 ? path : path.slice(0, end);
    const own = Object.getOwnPropertyDescriptor(object, name);
    if (own) ways.push({ name, value: own.value, rest: end < 0 ? '' : path.slice(end + 1) });
    if (end < 0) return ways;
  }
}
