'use client';

import { useState } from 'react';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { parseWords } from './edit-rows';

const sexes = [
  { code: 'f', label: 'More words for female (f)' },
  { code: 'm', label: 'More words for male (m)' },
  { code: 'u', label: 'More words for unknown (u)' },
] as const;
type Words = Record<(typeof sexes)[number]['code'], string[]>;

type GenderWordsFieldsProps = { name: string; words: Words; onChange: (words: Words) => void };

/** Words of the forms that the usual ones do not hold. */
export function GenderWordsFields({ name, words, onChange }: GenderWordsFieldsProps) {
  return (
    <>
      <p className="text-ink-2">
        The usual words of the three languages are known, for example woman, mevrouw or monsieur.
      </p>
      {sexes.map(({ code, label }) => (
        <Field
          key={code}
          label={
            <>
              {label}
              <span className="sr-only"> of {name}</span>
            </>
          }
          help="Separate them with commas."
        >
          <WordsInput words={words[code]} onChange={(typed) => onChange({ ...words, [code]: typed })} />
        </Field>
      ))}
    </>
  );
}

function WordsInput({ words, onChange }: { words: string[]; onChange: (words: string[]) => void }) {
  const [typed, setTyped] = useState(() => words.join(', '));
  // A comma at the end is not a word yet: what was typed stays as long as it means the same.
  const isSame = parseWords(typed).join() === words.join();
  return (
    <Input
      value={isSame ? typed : words.join(', ')}
      autoComplete="off"
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseWords(event.currentTarget.value));
      }}
    />
  );
}
