export type Measured = {
  name: string;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  failures: number;
};

/** The value below which a share of the values lies. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Calls without a pause from `concurrency` loops for some seconds, after a warm-up that does not count. Times in ms. */
export async function measure(input: {
  name: string;
  concurrency: number;
  seconds: number;
  call: () => Promise<boolean>;
}): Promise<Measured> {
  await loops({ ...input, seconds: 2 });
  const { times, failures } = await loops(input);
  const rate = (times.length - failures) / input.seconds;
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share));
  return { name: input.name, perSecond: rate, p50: p50 ?? 0, p95: p95 ?? 0, p99: p99 ?? 0, failures };
}

async function loops(input: { concurrency: number; seconds: number; call: () => Promise<boolean> }) {
  const end = performance.now() + input.seconds * 1000;
  const times: number[] = [];
  let failures = 0;
  const loop = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      if (!(await input.call())) failures += 1;
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: input.concurrency }, loop));
  return { times, failures };
}

/** Starts one call every so often, whatever the earlier ones do, and waits for all. */
export async function paced(input: {
  perSecond: number;
  seconds: number;
  call: () => Promise<boolean>;
}): Promise<number> {
  const calls: Promise<boolean>[] = [];
  const start = performance.now();
  for (let n = 0; n < input.perSecond * input.seconds; n += 1) {
    const wait = start + (n * 1000) / input.perSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    calls.push(input.call());
  }
  const results = await Promise.all(calls);
  return results.filter((isGood) => !isGood).length;
}
