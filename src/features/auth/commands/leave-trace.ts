/** Audit rows of what happens in the schema of sign-in, beside the tables that commands usually write: signed in, password changed... */
import { accept } from '#kit/result.ts';
import { runCommand } from '#platform/command.ts';
import type { Command } from '#platform/command.ts';
import type { Platform } from '#platform/platform.ts';
import type { SignedIn } from '../session-cache.ts';

export type Trace = 'sign-in' | 'sign-out' | 'change-password' | 'enable-totp' | 'disable-totp' | 'end-session';

export async function leaveTrace(
  platform: Platform,
  trace: Trace,
  signed_in: Pick<SignedIn, 'username' | 'person'>,
): Promise<void> {
  const command: Command<{ username: string }, null> = {
    name: `auth.${trace}`,
    subject: ({ username }) => `account ${username}`,
    authorise: () => accept(null),
    run: () => Promise.resolve(accept(null)),
  };
  await runCommand(platform, signed_in.person.actor, command, { username: signed_in.username });
}
