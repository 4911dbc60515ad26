import {
  Box,
  Briefcase,
  Building2,
  Cake,
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

export function VariableIcon({ variable }: { variable: Variable }) {
  const Icon = icons[variable];
  return <Icon className="text-ink-2" />;
}
