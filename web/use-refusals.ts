/** The refusals of an error, the same array as long as the error is the same: a form takes the focus when they change. */
import { useMemo } from 'react';
import { refusalsOf, type Refusal } from '#ui/api-client.ts';

export function useRefusals(error: unknown): readonly Refusal[] {
  return useMemo(() => refusalsOf(error), [error]);
}
