import fc from 'fast-check';
import { expect, it } from 'vitest';
import { html } from './html';

it('lets no text out of its place, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: markup } = html`<p title="${text}">${text}</p>`;
      expect(markup.match(/[<>"']/g)?.join('')).toBe('<"">' + '<>');
    }),
  );
});

it('keeps markup, joins lists and leaves out what is nothing', () => {
  const items = ['a', 'b'].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}${null}${undefined}${false}${0}</ul>`.text).toBe('<ul><li>a</li><li>b</li>0</ul>');
});
