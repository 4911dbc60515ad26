/** Prisma's code for a unique key that a rival has taken between the look and the write. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'P2002';
