'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { ActionResult } from '@/lib/actions/result';
import type { Locale } from '@/lib/forms/variables';
import { answerOf } from '../request-failure';
import { type Answered, type Described, keepDescribed } from './keep-described';

/** So long nothing is asked after a change. */
const pauseMs = 300;

type Question = {
  integrationId: string;
  /** Null for the Global settings. */
  websiteId: string | null;
  settings: Record<string, unknown>;
  destination: string | null;
  locale: Locale;
};
type DescribeAction = (input: Question & { sample: null }) => Promise<ActionResult<Described>>;

/**
 * What the settings mean, asked anew when they change. Answers to what stood there before are ignored, and the last
 * view stays until there is another. `askAgain` is for what changed elsewhere, as after reading the fields.
 */
export function useDescribed({ describe: ask, ...question }: Question & { describe: DescribeAction }) {
  const [round, setRound] = useState(0);
  const [answered, setAnswered] = useState<Answered>(nothingAnswered);
  const asked = JSON.stringify({ ...question, round });
  const scope = `${question.integrationId} ${question.websiteId}`;
  const request = useEffectEvent(() => answerOf(() => ask({ ...question, sample: null })));
  useEffect(() => {
    let isOutdated = false;
    const timer = setTimeout(async () => {
      const answer = await request();
      if (!isOutdated) setAnswered((before) => keepDescribed(before, { question: asked, scope, answer }));
    }, pauseMs);
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [asked, scope]);
  const isOwn = answered.scope === scope;
  return {
    described: isOwn ? answered.described : null,
    failure: isOwn ? answered.failure : null,
    isBusy: answered.question !== asked,
    askAgain: () => setRound((before) => before + 1),
  };
}

const nothingAnswered: Answered = { question: null, scope: '', described: null, failure: null };
