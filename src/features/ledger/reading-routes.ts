/** Reading the money book: balances at a date, journal, ledger, cash book, details, papers. */
import { dayBefore, findIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { accountName } from '#law/accounts/chart.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import { makeCursor, readCursor } from '#platform/http/cursor.ts';
import { refusalResponses, toSafeInteger } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import type { AccountBalance, Transfer } from './contract.ts';
import { printedNumber } from './domain/voucher-kind.ts';
import { findMoneyUnit } from './money-unit.ts';
import type { MoneyUnit } from './money-unit.ts';
import { requireMoney } from './policy.ts';
import { balanceOn } from './queries/balance-on.ts';
import { findEntryDetails } from './queries/entry-details.ts';
import { listEntries } from './queries/list-entries.ts';
import type { Entry, EntryKey } from './queries/list-entries.ts';
import { findVoucherDetail, listVouchers } from './queries/list-vouchers.ts';
import type { VoucherRow } from './queries/list-vouchers.ts';
import * as schemas from './schemas.ts';

const tags = ['ledger'];
const PAGE = 100;

export function readingRoutes(api: ThadsServer, platform: Platform): void {
  /** Answers a question about the money of a unit that the actor may read. */
  const ofUnit = <T>(
    actor: Actor,
    code: string,
    ask: (connection: Connection, unit: MoneyUnit) => Promise<Result<T>>,
  ) =>
    platform.database.as(actor, async (connection): Promise<Result<T>> => {
      const unit = await findMoneyUnit(connection, actor, code, 'money.read');
      return unit.ok ? ask(connection, unit.value) : unit;
    });
  balanceRoute(api, ofUnit);
  entryRoute(api, ofUnit);
  voucherRoutes(api, platform, ofUnit);
}

type OfUnit = <T>(
  actor: Actor,
  code: string,
  ask: (connection: Connection, unit: MoneyUnit) => Promise<Result<T>>,
) => Promise<Result<T>>;

function balanceRoute(api: ThadsServer, ofUnit: OfUnit): void {
  api.get(
    '/money/balances',
    {
      schema: {
        tags,
        summary: 'Số dư các tài khoản của một đơn vị cuối một ngày',
        querystring: schemas.balanceQuery,
        response: { 200: schemas.balanceAnswer, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) =>
      sendResult(
        reply,
        await ofUnit(actor, query.unit, async (connection, unit) => {
          const details = await findEntryDetails(connection, unit, query);
          if (!details.ok) return details;
          const found = await balanceOn(connection, {
            registry_id: unit.registry_id,
            unit_ids: [unit.id],
            account: query.account ?? null,
            on: query.on,
            officer_id: details.value.officer_id,
          });
          return accept({ rows: found.map((one) => presentBalance(one, query.on)) });
        }),
      ),
  );
}

function entryRoute(api: ThadsServer, ofUnit: OfUnit): void {
  api.get(
    '/money/entries',
    {
      schema: {
        tags,
        summary: 'Nhật ký, sổ cái, sổ quỹ, sổ chi tiết: bút toán của một đơn vị theo ngày ghi sổ',
        querystring: schemas.entryQuery,
        response: { 200: schemas.entryPage, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) => {
      const after = readEntryKey(query.after);
      if (!after.ok) return sendResult(reply, refuse(...after.refusals));
      const { from, to, account = null, limit = PAGE } = query;
      const page = await ofUnit(actor, query.unit, async (connection, unit) => {
        const details = await findEntryDetails(connection, unit, query);
        if (!details.ok) return details;
        const { registry_id, id: unit_id } = unit;
        const asked = { registry_id, unit_id, from, to, account, ...details.value, after: after.value, limit };
        const { entries, next } = await listEntries(connection, asked);
        const standing = async (on: IsoDay) =>
          account === null
            ? []
            : balanceOn(connection, {
                registry_id,
                unit_ids: [unit_id],
                account,
                on,
                officer_id: details.value.officer_id,
              });
        return accept({
          opening: (await standing(dayBefore(from))).map((one) => presentBalance(one, from)),
          closing: (await standing(to)).map((one) => presentBalance(one, to)),
          rows: entries.map(presentEntry),
          next: next === null ? null : makeCursor([next.booked_on, String(next.voucher_id), next.line]),
        });
      });
      return sendResult(reply, page);
    },
  );
}

function voucherRoutes(api: ThadsServer, platform: Platform, ofUnit: OfUnit): void {
  api.get(
    '/money/vouchers',
    {
      schema: {
        tags,
        summary: 'Chứng từ của một đơn vị theo ngày ghi sổ',
        querystring: schemas.voucherQuery,
        response: { 200: schemas.voucherPage, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) => {
      const after = readVoucherKey(query.after);
      if (!after.ok) return sendResult(reply, refuse(...after.refusals));
      const { from, to, kind = null, late = false, limit = PAGE } = query;
      const page = await ofUnit(actor, query.unit, async (connection, { registry_id, id: unit_id }) => {
        const asked = { registry_id, unit_id, from, to, kind, only_late: late, after: after.value, limit };
        const { vouchers, next } = await listVouchers(connection, asked);
        return accept({
          rows: vouchers.map(presentVoucher),
          next: next === null ? null : makeCursor([next.booked_on, String(next.id)]),
        });
      });
      return sendResult(reply, page);
    },
  );
  api.get(
    '/money/vouchers/:code',
    {
      schema: {
        tags,
        summary: 'Một chứng từ với định khoản',
        params: schemas.codeParams,
        response: { 200: schemas.voucherAnswer, ...refusalResponses },
      },
    },
    async ({ actor, params }, reply) => {
      const found = await platform.database.as(actor, (connection) => findVoucherDetail(connection, params.code));
      if (found === undefined)
        return sendResult(
          reply,
          refuse(refusal('voucher-not-found', `Không có chứng từ "${params.code}".`, 'voucher')),
        );
      const permitted = requireMoney(actor, 'money.read', { id: found.unit_id, code: found.unit });
      if (!permitted.ok) return sendResult(reply, refuse(...permitted.refusals));
      return sendResult(reply, accept({ ...presentVoucher(found), lines: found.lines.map(presentLine) }));
    },
  );
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

function presentLine(line: Transfer) {
  return {
    line: line.line,
    debit_account: line.debit_account,
    credit_account: line.credit_account,
    amount_vnd: toSafeInteger(line.amount_vnd),
    currency: line.currency,
    quantity_thousandths: line.quantity_thousandths === null ? null : toSafeInteger(line.quantity_thousandths),
    booked_on: line.booked_on,
    mirrors_line: line.mirrors_line,
  };
}

function presentEntry(entry: Entry) {
  return {
    ...presentLine(entry),
    voucher: entry.voucher_code,
    kind: entry.kind,
    dated_on: entry.dated_on,
    content: entry.content,
    person_name: entry.person_name,
    case: entry.case_code,
    decision_number: entry.decision_number,
    obligation: entry.obligation,
    party: entry.party,
    officer: entry.officer,
  };
}

function presentVoucher(voucher: VoucherRow) {
  return {
    code: voucher.code,
    kind: voucher.kind,
    method: voucher.method,
    series: voucher.series,
    number: printedNumber(voucher.number),
    dated_on: voucher.dated_on,
    received_on: voucher.received_on,
    booked_on: voucher.booked_on,
    late_reason: voucher.late_reason,
    content: voucher.content,
    person_name: voucher.person_name,
    case: voucher.case_code,
    total_vnd: toSafeInteger(voucher.total_vnd),
    recorded_by_name: voucher.recorded_by_name,
    cancelled_on: voucher.cancelled_on,
    cancel_reason: voucher.cancel_reason,
    cancelled_by_name: voucher.cancelled_by_name,
  };
}

function readEntryKey(text: string | undefined): Result<EntryKey | null> {
  if (text === undefined || text === '') return accept(null);
  const parts = readCursor(text, 3);
  if (!parts.ok) return parts;
  const [day, id, line] = parts.value;
  const booked_on = findIsoDay(String(day));
  if (booked_on === undefined || !isId(id) || !Number.isSafeInteger(line)) return refuseCursor();
  return accept({ booked_on, voucher_id: BigInt(id), line: Number(line) });
}

function readVoucherKey(text: string | undefined): Result<{ booked_on: IsoDay; id: bigint } | null> {
  if (text === undefined || text === '') return accept(null);
  const parts = readCursor(text, 2);
  if (!parts.ok) return parts;
  const [day, id] = parts.value;
  const booked_on = findIsoDay(String(day));
  return booked_on === undefined || !isId(id) ? refuseCursor() : accept({ booked_on, id: BigInt(id) });
}

function refuseCursor(): Result<never> {
  return refuse(refusal('cursor-not-valid', 'Dấu trang "after" không hợp lệ; hãy mở lại danh sách từ đầu.', 'after'));
}

function isId(part: unknown): part is string {
  return typeof part === 'string' && /^\d{1,18}$/.test(part);
}
