/** What a password must be, and passwords that the system makes for one use. Length counts; composition rules do not help. */
import { randomInt } from 'node:crypto';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { foldVietnamese } from '#kit/vietnamese-format.ts';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;

/** Refuses what is short, one repeated character, or holds the user name or the person's name. */
export function checkNewPassword(password: string, username: string, name: string): Result<null> {
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
    return weak(`Mật khẩu mới phải có từ ${SHORTEST_PASSWORD} đến ${LONGEST_PASSWORD} ký tự.`);
  if (new Set(password).size < 5) return weak('Mật khẩu mới phải có ít nhất 5 ký tự khác nhau.');
  const folded = foldVietnamese(password).replaceAll(' ', '');
  for (const own of [username, name].map((text) => foldVietnamese(text).replaceAll(' ', '')))
    if (own.length >= 4 && folded.includes(own)) return weak('Mật khẩu mới không được chứa tên đăng nhập hoặc họ tên.');
  return accept(null);
}

function weak(sentence: string): Result<never> {
  return refuse(refusal('password-too-weak', sentence, 'new_password'));
}

/** Without letters and digits that are mistaken for one another when read aloud or copied from paper. */
const CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for one use, about 79 bits, in four groups: "k7mq-x2pd-9hwe-t4ru". */
export function makeOneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length))).join('');
  return [group(), group(), group(), group()].join('-');
}
