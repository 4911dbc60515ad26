import { MessageScreen } from '@/components/hosted/message-screen';
import { hostedTexts } from '@/lib/forms/hosted-texts';

/** Nobody knows which language an unknown campaign would have, so this speaks English. */
export default function HostedNotFound() {
  return <MessageScreen {...hostedTexts('en').notFound} />;
}
