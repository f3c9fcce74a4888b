/** The day of work: the platform's business date, which a demonstration may move; never the machine's clock by itself. */
import { createContext, use, type ReactNode } from 'react';

const TodayContext = createContext<string | undefined>(undefined);

export function TodayProvider({ today, children }: { today: string; children: ReactNode }) {
  return <TodayContext value={today}>{children}</TodayContext>;
}

/** `yyyy-mm-dd`; before anyone has signed in, the machine's day. */
export function useToday(): string {
  return use(TodayContext) ?? new Date().toISOString().slice(0, 10);
}
