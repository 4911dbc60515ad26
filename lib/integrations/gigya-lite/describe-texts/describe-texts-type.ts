import type { WriteMethod } from '../mapping/fit-to-schema';
import type { MethodReason } from '../write/decide-method';

/** What the Configure dialog and the Form step say about settings before anything is sent. */
export type DescribeTexts = {
  methods: Record<WriteMethod, string>;
  /** `{parameters}` are names of Gigya's. */
  why: Record<MethodReason['id'], string>;
  groups: { profile: string; data: string; account: string; subscriptions: string; preferences: string };
  birthday: string;
  regSource: string;
  advice: Record<'protect' | 'import', { title: string; text: string; act: string }>;
};
