import { escapeHtml } from '../../../escape-html';

/** Markup that may stand in a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

type Content = Html | string | number | null | undefined | false | readonly Content[];

/** Markup around values, which are escaped unless they are markup themselves; null and false are nothing. */
export function html(markup: TemplateStringsArray, ...values: Content[]): Html {
  return new Html(markup.map((part, index) => part + textOf(values[index])).join(''));
}

function textOf(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(textOf).join('');
  return escapeHtml(String(value));
}
