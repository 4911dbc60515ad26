import Image from 'next/image';
import { cn } from '../ui/cn';

/** Decoration beside the partner's name; grey while the connection is not on. */
export function PartnerLogo({ src, isOff = false }: { src: string; isOff?: boolean }) {
  return (
    <Image
      src={src}
      alt=""
      width={40}
      height={40}
      unoptimized
      className={cn('size-10 flex-none rounded-[10px]', isOff && 'opacity-60 grayscale')}
    />
  );
}
