import { cva, type VariantProps } from 'class-variance-authority';

export const buttonStyle = cva(
  'inline-flex items-center justify-center border font-semibold whitespace-nowrap transition-colors duration-[120ms] disabled:opacity-50 [&>.lucide]:size-4',
  {
    variants: {
      tone: {
        default: 'border-edge bg-surface text-ink hover:bg-sunken',
        primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-hover',
        quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-sunken',
        danger: 'border-edge bg-surface text-bad hover:bg-bad-soft',
      },
      size: {
        sm: 'h-[30px] gap-1.5 rounded-sm px-2.5 text-sm max-md:h-8 [&>.lucide]:size-3.5',
        md: 'h-9 gap-[7px] rounded-md px-3.5 text-base max-md:h-10',
        lg: 'h-[42px] gap-2 rounded-md px-4 text-[15px] leading-5',
      },
    },
    defaultVariants: { tone: 'default', size: 'md' },
  },
);

export type ButtonStyle = VariantProps<typeof buttonStyle>;
