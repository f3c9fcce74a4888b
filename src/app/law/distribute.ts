/**
 * `law distribute FILE.json`: who is paid how much of collected money, in the order of the law. `set_asides` is in the answer
 * only where a share is set aside; with `--explain` the lines stand there too, each with its article.
 */
import { readFileSync } from 'node:fs';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { distributeMoney } from '#law/money/payment-order.ts';
import { refuseWords } from '../command-arguments.ts';
import { readLawOptions } from './law-arguments.ts';
import { readDistribution } from './read-distribution.ts';

const LONGEST_FILE_BYTES = 10_000_000;

export function answerDistribute(args: readonly string[]): Result<object> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const read = readLawOptions(
    args.filter((arg) => arg.startsWith('--')),
    [],
    [],
    ['explain'],
  );
  if (!read.ok) return read;
  const [file] = files;
  if (file === undefined)
    return refuse(
      refusal('distribution-file-missing', 'Thiếu TỆP.json có số tiền thu được và các khoản phải thi hành.'),
    );
  const surplus = refuseWords(files, 1);
  if (surplus !== null) return refuse(surplus);
  const text = readText(file);
  if (!text.ok) return text;
  const question = readDistribution(text.value);
  if (!question.ok) return question;
  const answer = distributeMoney(question.value);
  if (!answer.ok) return answer;
  const { payments, set_asides, to_debtor_vnd, lines } = answer.value;
  return accept({
    payments: payments.map(inJson),
    ...(set_asides.length === 0 ? {} : { set_asides: set_asides.map(inJson) }),
    to_debtor_vnd: Number(to_debtor_vnd),
    ...(read.value.flags.has('explain')
      ? { lines: lines.map((line) => ({ ...inJson(line), due_vnd: Number(line.due_vnd) })) }
      : {}),
  });
}

function inJson<T extends { readonly amount_vnd: bigint }>(one: T): Omit<T, 'amount_vnd'> & { amount_vnd: number } {
  return { ...one, amount_vnd: Number(one.amount_vnd) };
}

function readText(file: string): Result<string> {
  try {
    const text = readFileSync(file, 'utf8');
    return text.length > LONGEST_FILE_BYTES
      ? refuse(refusal('distribution-file-too-long', `Tệp "${file}" quá lớn; nhiều nhất 10 MB.`))
      : accept(text);
  } catch {
    return refuse(refusal('file-not-readable', `Không đọc được tệp "${file}"; hãy cho đường dẫn của một tệp JSON.`));
  }
}
