'use client';

import { Select } from '../ui/select';

export type Countries = readonly (readonly [code: string, name: string])[];

type CountrySelectProps = {
  name: string;
  /** ISO 3166-1 alpha-2. */
  value: string | null;
  countries: Countries;
  /** What it means to choose none. */
  none: string;
  onChoose: (country: string | null) => void;
};

export function CountrySelect({ name, value, countries, none, onChoose }: CountrySelectProps) {
  return (
    <Select name={name} value={value ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
      <option value="">{none}</option>
      {countries.map(([code, country]) => (
        <option key={code} value={code}>
          {country}
        </option>
      ))}
    </Select>
  );
}

/** The name of a country by its code. */
export const countryName = (countries: Countries, code: string): string =>
  countries.find(([known]) => known === code)?.[1] ?? code;
