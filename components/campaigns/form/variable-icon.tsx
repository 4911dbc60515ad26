import {
  AlignLeft,
  Box,
  Briefcase,
  Building2,
  Cake,
  CalendarDays,
  Globe,
  Hash,
  House,
  List,
  type LucideIcon,
  Mail,
  MapPin,
  Phone,
  TextCursorInput,
} from 'lucide-react';
import type { CustomField, FormField } from '@/lib/campaigns/definition';
import type { Variable } from '@/lib/forms/variables';

const icons: Record<Variable, LucideIcon> = {
  email: Mail,
  firstname: TextCursorInput,
  lastname: TextCursorInput,
  gender: List,
  birthday: Cake,
  phone: Phone,
  address: House,
  number: Hash,
  box: Box,
  locality: MapPin,
  zipcode: MapPin,
  country: Globe,
  function: Briefcase,
  company: Building2,
};

const customIcons: Record<CustomField['kind'], LucideIcon> = {
  text: TextCursorInput,
  long_text: AlignLeft,
  number: Hash,
  date: CalendarDays,
  choice: List,
};

export function VariableIcon({ variable }: { variable: Variable }) {
  const Icon = icons[variable];
  return <Icon className="text-ink-2" />;
}

export function FieldIcon({ field }: { field: FormField }) {
  if (field.kind === undefined) return <VariableIcon variable={field.variable} />;
  const Icon = customIcons[field.kind];
  return <Icon className="text-ink-2" />;
}
