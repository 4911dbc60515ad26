import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateOrder, readDate, toIsoDate } from './read-date';

const orders: DateOrder[] = ['dmy', 'mdy', 'ymd'];
const daysIn = (month: number, year: number) => {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
};

it.each([
  ['06/05/1959', 'dmy', '1959-05-06'],
  ['06/05/1959', 'mdy', '1959-06-05'],
  ['6.5.1959', 'dmy', '1959-05-06'],
  ['6. 5. 1959', 'dmy', '1959-05-06'],
  ['6-5-1959', 'dmy', '1959-05-06'],
  ['6 5 1959', 'dmy', '1959-05-06'],
  ['1959/5/6', 'ymd', '1959-05-06'],
  ['29/02/2000', 'dmy', '2000-02-29'],
] as const)('reads %s in the order %s as %s', (text, order, iso) => {
  const date = readDate(text, order);
  expect(date && toIsoDate(date)).toBe(iso);
});

it.each([
  ['12/31/1999', 'dmy'],
  ['31/12/1999', 'mdy'],
  ['29/02/1900', 'dmy'],
  ['29/02/2001', 'dmy'],
  ['06/05/59', 'dmy'],
  ['1959/05/06', 'dmy'],
  ['06/05/1959', 'ymd'],
  ['06//05/1959', 'dmy'],
  ['06051959', 'dmy'],
  ['06/05/1959 10:00', 'dmy'],
  ['00/05/1959', 'dmy'],
  ['06/00/1959', 'dmy'],
  ['0059-05-06', 'ymd'],
  ['٠٦/٠٥/١٩٥٩', 'dmy'],
  ['', 'dmy'],
] as const)('refuses %j in the order %s', (text, order) => {
  expect(readDate(text, order)).toBeNull();
});

describe('whatever is typed', () => {
  const part = fc.integer({ min: 0, max: 40 });
  const separator = fc.constantFrom('.', '/', '-', ' ');
  const year = fc.integer({ min: 1000, max: 9999 });

  it('is read in its order or not at all', () => {
    fc.assert(
      fc.property(part, part, year, separator, fc.constantFrom(...orders), (one, two, four, mark, order) => {
        const [first, second, third] = order === 'ymd' ? [four, one, two] : [one, two, four];
        const [day, month] = { dmy: [one, two], mdy: [two, one], ymd: [two, one] }[order];
        const exists =
          day !== undefined && month !== undefined && day >= 1 && month >= 1 && day <= daysIn(month, four);
        const text = [first, second, third].join(mark);
        expect(readDate(text, order)).toEqual(exists ? { day, month, year: four } : null);
      }),
    );
  });

  it('is read from ISO in every order', () => {
    fc.assert(
      fc.property(part, part, year, fc.constantFrom(...orders), (day, month, four, order) => {
        const exists = day >= 1 && month >= 1 && day <= daysIn(month, four);
        const iso = toIsoDate({ day, month, year: four });
        expect(readDate(iso, order)).toEqual(exists ? { day, month, year: four } : null);
      }),
    );
  });
});
