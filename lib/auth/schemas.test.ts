import { describe, expect, it } from 'vitest';
import { callbackPathSchema, userEmailSchema } from './schemas';

describe('the way on after signing in', () => {
  it.each(['/settings/team', '/campaigns/1?tab=x#y'])('stays on this site: %s', (path) => {
    expect(callbackPathSchema.parse(path)).toBe(path);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    'javascript:alert(1)',
    '/a b',
    '',
    null,
  ])('is never another site: %s', (path) => {
    expect(callbackPathSchema.parse(path)).toBe('/campaigns');
  });
});

describe("a colleague's e-mail", () => {
  it('is stored trimmed and in lower case', () => {
    expect(userEmailSchema.parse('  Ines@Kempen.Example ')).toBe('ines@kempen.example');
  });

  it.each(['ines', 'ines@', '@kempen.example', `${'x'.repeat(250)}@kempen.example`, ''])(
    'is refused: %s',
    (email) => {
      expect(userEmailSchema.safeParse(email).success).toBe(false);
    },
  );
});
