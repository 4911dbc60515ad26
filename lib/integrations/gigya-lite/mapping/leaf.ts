import type { ValueSource } from '../../define';
import type { DateOrder } from './read-date';

/** One value on its way to Gigya. */
export type Leaf = {
  /**
   * Where it goes: `profile.firstName`, `profile.birthDay`, `profile.phones.number`, `data.a.b`, `subscriptions.<id>`,
   * `preferences.terms.tos`, `communications.email_news` or `regSource`.
   */
  parameter: string;
  value: string | number | boolean;
  /** Where it comes from; empty for a constant. */
  source: ValueSource;
  row: { setting: 'mapping' | 'optIns'; index: number };
  /** When an opt-in was answered, ISO 8601. */
  at?: string;
  /** How a typed date is read, for a custom field; whether it is one is known from the schema alone. */
  dateOrder?: DateOrder;
};
