/** What the accountant and the cashier keep: own papers, receipt books, cash counts, minutes with officers, closings. */
import type { FastifyRequest } from 'fastify';
import { accept, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import type { Command, JsonValue } from '#platform/command.ts';
import type { Connection } from '#platform/database.ts';
import { commandOptions } from '#platform/http/command-options.ts';
import { refusalResponses, toSafeInteger } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { closeBooks } from './commands/close-books.ts';
import { closeTill } from './commands/close-till.ts';
import { cancelKeptVoucher, keepVoucher } from './commands/keep-voucher.ts';
import { enterReceiptBook, issueReceiptBook, returnReceiptBook, voidReceipt } from './commands/receipt-books.ts';
import { readMonth, reconcile, settleDifference } from './commands/reconcile.ts';
import { findHolder, findMoneyUnit } from './money-unit.ts';
import type { MoneyUnit } from './money-unit.ts';
import { loadCaseSums } from './queries/case-sums.ts';
import { listClosings, listReceiptBooks, listReconciliations, listTillCounts } from './queries/list-keeping.ts';
import * as schemas from './schemas.ts';
import { lastDayOf } from '#kit/iso-day.ts';

const tags = ['ledger'];

type Run = <I, A extends JsonValue>(
  request: Pick<FastifyRequest, 'actor' | 'headers'>,
  command: Command<I, A>,
  input: I,
) => Promise<Result<A>>;
type Read = <T>(
  actor: Actor,
  code: string,
  ask: (connection: Connection, unit: MoneyUnit) => Promise<T>,
) => Promise<Result<{ rows: T }>>;

export function keepingRoutes(api: ThadsServer, platform: Platform): void {
  const run: Run = (request, command, input) =>
    runCommand(platform, request.actor, command, input, commandOptions(request));
  const read: Read = (actor, code, ask) =>
    platform.database.as(actor, async (connection) => {
      const unit = await findMoneyUnit(connection, actor, code, 'money.read');
      return unit.ok ? accept({ rows: await ask(connection, unit.value) }) : unit;
    });
  voucherWrites(api, run);
  bookRoutes(api, run, read);
  tillRoutes(api, run, read);
  reconciliationRoutes(api, platform, run, read);
}

function voucherWrites(api: ThadsServer, run: Run): void {
  const response = { 200: schemas.bookedAnswer, ...refusalResponses };
  api.post(
    '/money/vouchers',
    {
      schema: {
        tags,
        summary: 'Kế toán lập chứng từ nghiệp vụ',
        body: schemas.keepVoucherBody,
        response: { 201: schemas.bookedAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { lines, late_reason = null, case: case_code = null, officer = null, ...rest } = request.body;
      const input = {
        ...rest,
        late_reason,
        case: case_code,
        officer,
        lines: lines.map((line) => ({ ...line, amount_vnd: BigInt(line.amount_vnd) })),
      };
      return sendResult(reply, await run(request, keepVoucher, input), 201);
    },
  );
  api.post(
    '/money/vouchers/:code/cancel',
    {
      schema: {
        tags,
        summary: 'Hủy chứng từ nghiệp vụ',
        params: schemas.codeParams,
        body: schemas.cancelBody,
        response,
      },
    },
    async (request, reply) =>
      sendResult(reply, await run(request, cancelKeptVoucher, { voucher: request.params.code, ...request.body })),
  );
}

function bookRoutes(api: ThadsServer, run: Run, read: Read): void {
  const response = { 200: schemas.codeAnswer, ...refusalResponses };
  const params = schemas.codeParams;
  api.get(
    '/money/receipt-books',
    {
      schema: {
        tags,
        summary: 'Các quyển biên lai của một đơn vị',
        querystring: schemas.unitQuery,
        response: { 200: schemas.receiptBookRows, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) =>
      sendResult(
        reply,
        await read(actor, query.unit, async (connection, unit) =>
          (await listReceiptBooks(connection, unit)).map((row) => ({
            ...row,
            first_number: toSafeInteger(row.first_number),
            last_number: toSafeInteger(row.last_number),
            next_number: toSafeInteger(row.next_number),
          })),
        ),
      ),
  );
  api.post(
    '/money/receipt-books',
    {
      schema: {
        tags,
        summary: 'Nhập kho quyển biên lai',
        body: schemas.enterBookBody,
        response: { 201: schemas.codeAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => sendResult(reply, await run(request, enterReceiptBook, request.body), 201),
  );
  api.post(
    '/money/receipt-books/:code/issue',
    { schema: { tags, summary: 'Giao quyển biên lai', params, body: schemas.issueBookBody, response } },
    async (request, reply) =>
      sendResult(reply, await run(request, issueReceiptBook, { book: request.params.code, ...request.body })),
  );
  api.post(
    '/money/receipt-books/:code/return',
    { schema: { tags, summary: 'Nhận lại quyển biên lai', params, body: schemas.returnBookBody, response } },
    async (request, reply) =>
      sendResult(reply, await run(request, returnReceiptBook, { book: request.params.code, ...request.body })),
  );
  api.post(
    '/money/receipt-books/:code/void',
    {
      schema: {
        tags,
        summary: 'Hủy số biên lai hỏng',
        params,
        body: schemas.voidReceiptBody,
        response: { 200: schemas.numberAnswer, ...refusalResponses },
      },
    },
    async (request, reply) =>
      sendResult(reply, await run(request, voidReceipt, { book: request.params.code, ...request.body })),
  );
}

function tillRoutes(api: ThadsServer, run: Run, read: Read): void {
  api.get(
    '/money/till-counts',
    {
      schema: {
        tags,
        summary: 'Biên bản kiểm quỹ',
        querystring: schemas.unitQuery,
        response: { 200: schemas.tillRows, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) =>
      sendResult(
        reply,
        await read(actor, query.unit, async (connection, unit) =>
          (await listTillCounts(connection, unit)).map((row) => ({
            ...row,
            book_vnd: toSafeInteger(row.book_vnd),
            counted_vnd: toSafeInteger(row.counted_vnd),
            difference_vnd: toSafeInteger(row.difference_vnd),
          })),
        ),
      ),
  );
  api.post(
    '/money/till-counts',
    {
      schema: {
        tags,
        summary: 'Kiểm quỹ theo mệnh giá, khóa sổ tiền đến hết ngày',
        body: schemas.closeTillBody,
        response: { 201: schemas.closeTillAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => sendResult(reply, await run(request, closeTill, request.body), 201),
  );
  api.get(
    '/money/closings',
    {
      schema: {
        tags,
        summary: 'Các kỳ đã khóa sổ',
        querystring: schemas.unitQuery,
        response: { 200: schemas.closingRows, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) => sendResult(reply, await read(actor, query.unit, listClosings)),
  );
  api.post(
    '/money/closings',
    {
      schema: {
        tags,
        summary: 'Khóa sổ quý, năm kế toán',
        body: schemas.closeBooksBody,
        response: { 201: schemas.closeBooksAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => sendResult(reply, await run(request, closeBooks, request.body), 201),
  );
}

function reconciliationRoutes(api: ThadsServer, platform: Platform, run: Run, read: Read): void {
  api.get(
    '/money/reconciliations',
    {
      schema: {
        tags,
        summary: 'Biên bản đối chiếu với chấp hành viên',
        querystring: schemas.unitQuery,
        response: { 200: schemas.reconciliationRows, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) =>
      sendResult(
        reply,
        await read(actor, query.unit, async (connection, unit) =>
          (await listReconciliations(connection, unit)).map((row) => ({ ...row, id: String(row.id) })),
        ),
      ),
  );
  draftRoute(api, platform);
  api.post(
    '/money/reconciliations',
    {
      schema: {
        tags,
        summary: 'Lập biên bản đối chiếu tháng với một chấp hành viên',
        body: schemas.reconcileBody,
        response: { 201: schemas.reconcileAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { differences, ...rest } = request.body;
      const figures = differences.map(({ collected_vnd, paid_vnd, held_vnd, ...told }) => ({
        ...told,
        collected_vnd: BigInt(collected_vnd),
        paid_vnd: BigInt(paid_vnd),
        held_vnd: BigInt(held_vnd),
      }));
      return sendResult(reply, await run(request, reconcile, { ...rest, differences: figures }), 201);
    },
  );
  api.post(
    '/money/reconciliations/:id/settle',
    {
      schema: {
        tags,
        summary: 'Ghi kết quả xử lý một chênh lệch',
        params: schemas.settleParams,
        body: schemas.settleBody,
        response: { 200: schemas.caseAnswer, ...refusalResponses },
      },
    },
    async (request, reply) =>
      sendResult(reply, await run(request, settleDifference, { reconciliation: request.params.id, ...request.body })),
  );
}

function draftRoute(api: ThadsServer, platform: Platform): void {
  api.get(
    '/money/reconciliations/draft',
    {
      schema: {
        tags,
        summary: 'Số liệu sổ kế toán để đối chiếu tháng với một chấp hành viên',
        querystring: schemas.draftQuery,
        response: { 200: schemas.draftAnswer, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) => {
      const today = await platform.clock.today();
      const month = readMonth(query.month, today);
      if (!month.ok) return sendResult(reply, refuse(...month.refusals));
      const draft = await platform.database.as(actor, async (connection) => {
        const unit = await findMoneyUnit(connection, actor, query.unit, 'money.read');
        if (!unit.ok) return unit;
        const { registry_id, id: unit_id } = unit.value;
        const officer = await findHolder(connection, unit.value, query.officer, lastDayOf(month.value));
        if (!officer.ok) return officer;
        const sums = await loadCaseSums(connection, { registry_id, unit_id, officer_id: officer.value }, month.value);
        return accept({
          rows: sums.map(({ case_code, decision_number, collected_vnd, paid_vnd, held_vnd }) => ({
            case_code,
            decision_number,
            collected_vnd: toSafeInteger(collected_vnd),
            paid_vnd: toSafeInteger(paid_vnd),
            held_vnd: toSafeInteger(held_vnd),
          })),
        });
      });
      return sendResult(reply, draft);
    },
  );
}
