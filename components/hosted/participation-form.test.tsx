import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { CustomField, OptIn } from '@/lib/campaigns/definition';
import type { FormState } from '@/lib/forms/form-state';
import { hostedTexts } from '@/lib/forms/hosted-texts';
import { ParticipationForm } from './participation-form';

const field = (kind: CustomField['kind'], change: Partial<CustomField> = {}): CustomField => ({
  ...{ variable: kind, kind, label: `Your ${kind}`, help: '', mandatory: false, options: [] },
  ...change,
});
const optIn = (change: Partial<OptIn>): OptIn => ({
  ...{ name: 'newsletter', wording: 'Send me the newsletter.', category: 'newsletter' },
  ...{ style: 'checkbox', mandatory: false },
  ...change,
});
const question = optIn({
  name: 'partners',
  wording: 'May partners write?',
  style: 'yes_no',
  mandatory: true,
});
const untouched: FormState = {
  ...{ submissionId: 'id', values: {}, optIns: {}, errors: {}, problem: null, next: null },
};

function render(change: Partial<FormState> = {}) {
  const state = { ...untouched, ...change };
  const fields = [
    field('text', { help: 'Any word.' }),
    field('long_text'),
    field('number'),
    field('date'),
    field('choice', { mandatory: true, options: ['Red'] }),
  ];
  return renderToStaticMarkup(
    <ParticipationForm
      participate={async () => state}
      initial={state}
      nativePath="/c/win/participate"
      hidden={{ slug: 'win', channel: 'minisite', source: '', revision: 'r' }}
      asked={{ fields, optIns: [optIn({}), question] }}
      options={{
        choice: [
          ['', 'Choose'],
          ['Red', 'Red'],
        ],
      }}
      paired={[]}
      submit="Take part"
      texts={hostedTexts('en').form}
    />,
  );
}
/** The tag of an element with this id. */
const tag = (html: string, id: string) => html.match(new RegExp(`<\\w+[^>]* id="${id}"[^>]*>`))?.[0] ?? '';

it('asks for each kind of custom field in its own way, and lets the browser guess at none', () => {
  const html = render();
  expect(tag(html, 'text')).toMatch(/^<input(?!.* type=)/);
  expect(tag(html, 'text')).toContain('aria-describedby="text-help"');
  expect(tag(html, 'long_text')).toMatch(/^<textarea/);
  expect(tag(html, 'number')).toContain('inputMode="decimal"');
  expect(tag(html, 'date')).toContain('type="date"');
  expect(tag(html, 'choice')).toMatch(/^<select.*aria-required="true"/);
  for (const id of ['text', 'long_text', 'number', 'date', 'choice']) {
    expect(tag(html, id)).toContain('autoComplete="off"');
    expect(html).toContain(`<label for="${id}">`);
  }
});

it('ticks and chooses nothing by itself', () => {
  expect(render()).not.toContain('checked=""');
});

it('asks for an opt-in by its wording, after the fields and before the button', () => {
  const html = render();
  const places = [
    'id="choice"',
    'Send me the newsletter.',
    '<legend>May partners write?</legend>',
    'Take part',
  ];
  expect(places.map((part) => html.indexOf(part)).every((at, index, all) => at > (all[index - 1] ?? 0))).toBe(
    true,
  );
  expect(html).toMatch(/<label class="agree"><input id="optIn.newsletter"[^>]*><span>Send me/);
  expect(tag(html, 'optIn.partners')).toMatch(/type="radio".*required=""/);
});

it('keeps what was typed, ticked and chosen after a refused submit', () => {
  const html = render({
    values: { text: 'Été', long_text: 'One\ntwo', choice: 'Red' },
    optIns: { newsletter: true, partners: false },
  });
  expect(tag(html, 'text')).toContain('value="Été"');
  expect(html).toContain('>One\ntwo</textarea>');
  expect(html).toContain('<option value="Red" selected="">');
  expect(tag(html, 'optIn.newsletter')).toContain('checked=""');
  expect(tag(html, 'optIn.partners')).not.toContain('checked=""');
  expect(html).toMatch(/<input[^>]*checked=""[^>]*value="no"|<input[^>]*value="no"[^>]*checked=""/);
});

it('leads from the summary to each opt-in and field that is wrong, and ties the message to it', () => {
  const html = render({
    errors: { number: 'Enter a number.', 'optIns.newsletter': 'W1', 'optIns.partners': 'W2' },
  });
  expect(html).toContain('<strong>3 things to correct.</strong>');
  for (const [id, label] of [
    ['number', 'Your number'],
    ['optIn.newsletter', 'Send me the newsletter.'],
    ['optIn.partners', 'May partners write?'],
  ] as const) {
    expect(html).toContain(`<a href="#${id}">${label}</a>`);
    expect(tag(html, id)).toContain(`aria-describedby="${id}-error"`);
    expect(tag(html, `${id}-error`)).toMatch(/^<p class="error"/);
  }
  expect(tag(html, 'optIn.newsletter')).toContain('aria-invalid="true"');
});

it('names in the summary also what is missing on a form that was changed since it was opened', () => {
  const html = render({ errors: { phone: 'Enter your phone number.', text: 'Enter an answer.' } });
  expect(html).toContain('2 things to correct.');
  expect(html).toContain('<li>Enter your phone number.</li>');
});
