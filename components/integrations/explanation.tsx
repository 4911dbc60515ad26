import { ChevronRight } from 'lucide-react';
import type { Explanation as ExplanationText } from '@/lib/integrations/define';

export function Explanation({ title, parts }: ExplanationText) {
  return (
    <details className="group rounded-md border border-line">
      <summary className="flex h-[38px] list-none items-center gap-2.5 rounded-md px-3 font-semibold text-sm [&::-webkit-details-marker]:hidden">
        <ChevronRight className="text-ink-2 transition-transform duration-[120ms] group-open:rotate-90" />
        {title}
      </summary>
      <div className="flex flex-col gap-3.5 border-line border-t px-3 pt-3 pb-3.5">
        {parts.map((part) => (
          <section key={part.title} className="flex flex-col gap-1 text-sm">
            <h3 className="font-semibold">{part.title}</h3>
            {part.paragraphs.map((paragraph) => (
              <p key={paragraph} className="text-pretty text-ink-2">
                {paragraph}
              </p>
            ))}
          </section>
        ))}
      </div>
    </details>
  );
}
