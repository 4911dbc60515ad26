import type { ReactNode } from 'react';
import { hostedLocale } from '@/lib/forms/hosted-locale';
import '../../hosted.css';

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

/** The participant's own root layout: no console code, in the campaign's language. */
export default async function HostedLayout({ children, params }: Props) {
  const { slug } = await params;
  // A fault that concerns the page too is reported there; its error screen still needs a document.
  const locale = await hostedLocale(slug).catch(() => 'en');
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  );
}
