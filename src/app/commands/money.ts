/** `money balance --on DATE [--unit CODE] [--account CODE] [--case CODE]` prints what accounts stand at on the evening of a day, as JSON. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Result } from '#kit/result.ts';
import { accountName, detailedAccounts } from '#law/accounts/chart.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import { toSafeInteger } from '#platform/http/schemas.ts';
import type { AccountBalance } from '#features/ledger/contract.ts';
import { balanceOn, caseBalanceOn } from '#features/ledger/public.ts';
import { findUnitByCode } from '#features/organisation/public.ts';
import { answer, tellRefusals } from '../answers.ts';
import { asOperator } from '../as-operator.ts';
import { readArguments, readDay, refuseWords } from '../command-arguments.ts';

type Question = {
  readonly on: IsoDay;
  readonly unit: string | null;
  readonly account: string | null;
  readonly case: string | null;
};

export async function run(args: string[]): Promise<number> {
  const [what, ...rest] = args;
  if (what !== 'balance') return tellRefusals([refusal('money-unknown', 'Sau "money" phải là "balance".')]);
  const asked = readQuestion(rest);
  if (!asked.ok) return tellRefusals(asked.refusals);
  return asOperator(async (platform, operator) => {
    const found = await platform.database.as(operator, (connection) => loadBalances(connection, operator, asked.value));
    if (!found.ok) return tellRefusals(found.refusals);
    const balances = found.value.map((balance) => presentBalance(balance, asked.value.on));
    await answer(`${JSON.stringify({ ...asked.value, balances }, null, 2)}\n`);
    return 0;
  });
}

function readQuestion(args: readonly string[]): Result<Question> {
  const read = readArguments(args, ['on', 'unit', 'account', 'case']);
  if (!read.ok) return read;
  const { words, options } = read.value;
  const surplus = refuseWords(words, 0);
  if (surplus !== null) return refuse(surplus);
  const on = readDay(options, 'on');
  if (!on.ok) return on;
  const account = options['account'] ?? null;
  if (account !== null && detailedAccounts(account).length === 0)
    return refuse(refusal('account-not-found', `Không có tài khoản "${account}".`, 'account'));
  return accept({ on: on.value, unit: options['unit'] ?? null, account, case: options['case'] ?? null });
}

async function loadBalances(
  connection: Connection,
  operator: Actor,
  question: Question,
): Promise<Result<AccountBalance[]>> {
  const { on, account } = question;
  if (question.case !== null) return caseBalanceOn(connection, question.case, account, on);
  if (question.unit === null) {
    const { registry_id, units } = operator;
    return accept(await balanceOn(connection, { registry_id, unit_ids: units, account, on }));
  }
  const unit = await findUnitByCode(connection, question.unit);
  if (unit === undefined) return refuse(refusal('unit-not-found', `Không có đơn vị "${question.unit}".`, 'unit'));
  return accept(await balanceOn(connection, { registry_id: unit.registry_id, unit_ids: [unit.id], account, on }));
}

function presentBalance(balance: AccountBalance, on: IsoDay) {
  return {
    account: balance.account,
    name: accountName(balance.account, on),
    currency: balance.currency,
    debit_vnd: toSafeInteger(balance.debit_vnd),
    credit_vnd: toSafeInteger(balance.credit_vnd),
    balance_vnd: toSafeInteger(balance.balance_vnd),
    balance_thousandths: toSafeInteger(balance.balance_thousandths),
  };
}
