'use client';

import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { useHydrated } from '@/components/ui/use-hydrated';
import { type Role, roleLabels } from '@/lib/auth/roles';

export type DemoSignIn = { email: string; password: string; role: Role };

type DemoSignInsProps = { people: DemoSignIn[]; onUse: (person: DemoSignIn) => void };

export function DemoSignIns({ people, onUse }: DemoSignInsProps) {
  const isHydrated = useHydrated();
  const passwords = [...new Set(people.map(({ password }) => password))];
  return (
    <section
      aria-label="Demo"
      className="mt-1.5 rounded-lg border border-line-strong border-dashed px-3.5 pt-3 pb-2 text-sm"
    >
      <p className="pb-1">
        <b className="font-semibold">This is a demo.</b>{' '}
        <span className="text-ink-2">Password: {passwords.join(', ')}</span>
      </p>
      <ul className="divide-y divide-line">
        {people.map((person) => (
          <li key={person.email} className="flex h-[38px] items-center gap-2 max-md:h-11">
            <Avatar name={roleLabels[person.role]} className="size-6 text-[9px]" />
            <span className="min-w-0 flex-1 truncate">{person.email}</span>
            {isHydrated && (
              <Button
                tone="quiet"
                size="sm"
                className="text-link"
                aria-label={`Use ${person.email}`}
                onClick={() => onUse(person)}
              >
                Use
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
