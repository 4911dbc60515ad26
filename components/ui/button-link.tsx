import type { UrlObject } from 'node:url';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { type ButtonStyle, buttonStyle } from './button-style';
import { cn } from './cn';

type ButtonLinkProps = ButtonStyle & {
  href: Route | UrlObject;
  children: ReactNode;
  className?: string;
  /** Opens in a new tab, for what participants see. */
  isExternal?: boolean;
};

/** A link that looks like a button, for acts that are a page of their own. */
export function ButtonLink({ href, tone, size, className, children, isExternal = false }: ButtonLinkProps) {
  const external = isExternal ? { target: '_blank', rel: 'noreferrer' } : {};
  return (
    <Link href={href} className={cn(buttonStyle({ tone, size }), className)} {...external}>
      {children}
    </Link>
  );
}
