/** How far a participant has come, in words and as a row of bars. */
export function Progress({ text, step, steps }: { text: string; step: number; steps: number }) {
  const bars = Array.from({ length: steps }, (_, index) => index + 1);
  return (
    <p className="progress">
      <span className="bars" aria-hidden="true">
        {bars.map((bar) => (
          <span key={bar} className={bar <= step ? 'done' : undefined} />
        ))}
      </span>
      {text.replace('{step}', String(step)).replace('{steps}', String(steps))}
    </p>
  );
}
