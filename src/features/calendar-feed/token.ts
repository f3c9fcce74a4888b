/** The secret of a feed's address: 256 bits of chance as 43 characters, and the digest under which it is kept. */
import { createHash, randomBytes } from 'node:crypto';

export const TOKEN_PATTERN = '[A-Za-z0-9_-]{43}';

export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A token cannot be guessed, so a plain digest protects it as well as a slow one. */
export function digestOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
