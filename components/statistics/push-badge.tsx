import {
  CircleCheck,
  CircleMinus,
  CirclePause,
  CircleSlash,
  CircleX,
  Clock,
  type LucideIcon,
  Send,
  TimerOff,
} from 'lucide-react';
import { type DeliveryState, stateLabels } from '@/lib/deliveries/states';
import { Badge } from '../ui/badge';

const icons: Record<DeliveryState, LucideIcon> = {
  pending: Clock,
  sending: Send,
  delivered: CircleCheck,
  rejected: CircleX,
  exhausted: TimerOff,
  held: CirclePause,
  skipped: CircleSlash,
  cancelled: CircleMinus,
};

/** Where a delivery stands. */
export function PushBadge({ state }: { state: DeliveryState }) {
  const { label, tone } = stateLabels[state];
  return (
    <Badge tone={tone} icon={icons[state]}>
      {label}
    </Badge>
  );
}
