/** Passwords are kept as argon2id, with the parameters that OWASP recommends and the library takes by default (19 MiB, t=2, p=1). */
import { hash, verify } from '@node-rs/argon2';

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

export function verifyPassword(given: { readonly hash: string; readonly password: string }): Promise<boolean> {
  return verify(given.hash, given.password.normalize('NFKC'));
}
