const longest = 40;

/** A name in small letters, digits and underscores, of a text in any language; '' where nothing of it is left. */
export const nameFrom = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+/, '')
    .slice(0, longest)
    .replace(/_$/, '');

/** The wanted name, with the first number after it that makes it free; '' stays ''. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let number = 2; name !== '' && isTaken(name); number += 1) {
    const suffix = `_${number}`;
    name = `${wanted.slice(0, longest - suffix.length)}${suffix}`;
  }
  return name;
}
