/** Entering a judgment and acting on it over HTTP: late entries, corrections, bad input, and the rights of each. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgment, openRegister, party, registration } from '#test/followed-register.ts';
import type { RegisterBench, Row } from '#test/followed-register.ts';

let bench: RegisterBench;
beforeAll(async () => {
  bench = await openRegister();
});
afterAll(() => bench.close());

describe('entering a judgment', () => {
  it('writes judgment, parties and receipt under a code of the register', async () => {
    const code = await bench.entered();
    expect(code).toMatch(/^TT-A-2021-HC\d{4}$/);
    const shown = await bench.detail(code);
    expect(shown).toMatchObject({
      standing: 'voluntary-over',
      standing_since: '2021-04-02',
      debtor_kind: 'commune',
      superior: 'UBND huyện A',
      voluntary_ends_on: '2021-04-02',
      next_due_code: 'assignment',
      next_due_on: '2021-03-01',
      seq: 1,
    });
    expect(shown.creditors.map(({ name }) => name)).toEqual(['Lê Thị Hòa']);
    expect(shown.acts[0]).toMatchObject({
      type: 'received',
      dated_on: '2021-03-01',
      recorded_on: '2021-06-30',
      correctable: false,
    });
  });

  it('takes a judgment of the register of judgments received, once', async () => {
    const code = await bench.entered();
    const { judgment: known } = await bench.detail(code);
    expect((await bench.send('clerk', 'POST', '', registration({ judgment: { code: known } }))).codes).toEqual([
      'judgment-followed-already',
    ]);
    await bench.query(sql`insert into judgment (registry_id, id, code, court, number, issued_on, received_on, unit_id, case_type)
      values (${bench.province.registry_id}, 77001, 'J-civil', 'TAND huyện A', '1/DS', '2021-01-01', '2021-01-10', ${bench.province.district_a}, 'civil'),
        (${bench.province.registry_id}, 77002, 'J-other', 'TAND huyện B', '2/HC', '2021-01-01', '2021-01-10', ${bench.province.district_b}, 'administrative'),
        (${bench.province.registry_id}, 77003, 'J-own', 'TAND huyện A', '3/HC', '2021-01-01', '2021-01-10', ${bench.province.district_a}, 'administrative')`);
    const follow = async (of: string) =>
      (await bench.send('clerk', 'POST', '', registration({ judgment: { code: of } }))).codes;
    expect(await follow('J-civil')).toEqual(['judgment-not-administrative']);
    expect(await follow('J-other')).toEqual(['judgment-unknown']);
    expect(await follow('J-none')).toEqual(['judgment-unknown']);
    expect(await follow('J-own')).toEqual([]);
  });

  it('says everything that is wrong at once', async () => {
    const wrong = registration({
      creditors: [],
      debtors: [{ ...party(''), new_key: 'nobody' }],
      content_kind: 'nothing',
      debtor_kind: '',
      duty: ' ',
      debtor_received_on: '2021-02-30',
      judgment: judgment({ received_on: '2021-07-01', number: 'không số' }),
    });
    const { status, codes, body } = await bench.send('clerk', 'POST', '', wrong);
    expect(status).toBe(422);
    expect(codes.toSorted()).toEqual(
      [
        'choice-unknown',
        'day-in-the-future',
        'day-not-in-calendar',
        'field-required',
        'field-required',
        'field-required',
        'number-without-digits',
        'party-missing',
      ].toSorted(),
    );
    expect((body['refusals'] as { field: string }[]).map(({ field }) => field)).toContain('debtors.0.name');
  });

  it('refuses a debtor’s receipt before the judgment, an unknown unit, and who may not', async () => {
    expect((await bench.send('clerk', 'POST', '', registration({ debtor_received_on: '2021-02-01' }))).codes).toEqual([
      'debtor-receipt-before-judgment',
    ]);
    expect((await bench.send('clerk', 'POST', '', registration({ unit: 'TT-X' }))).codes).toEqual(['unit-unknown']);
    for (const who of ['officer', 'other', 'province', 'cashier'])
      expect([who, (await bench.send(who, 'POST', '', registration())).status]).toEqual([who, 403]);
  });

  it('the same key enters once', async () => {
    const body = registration();
    const [one, two] = [
      await bench.send('clerk', 'POST', '', body, 'key-one-two'),
      await bench.send('clerk', 'POST', '', body, 'key-one-two'),
    ];
    expect([one.status, two.status, two.body['code']]).toEqual([201, 201, one.body['code']]);
  });
});

describe('acting', () => {
  it('each by the right person: the head signs, the officer carries out what is his, the clerk notes what comes in', async () => {
    const code = await bench.assigned();
    const notice = { type: 'noticed', data: { number: '12/TB-CCTHADS' } };
    for (const who of ['clerk', 'officer', 'province', 'cashier']) {
      const { status, codes } = await bench.record(who, code, notice);
      expect([who, status, codes]).toEqual([who, 403, ['not-permitted']]);
    }
    expect((await bench.record('other', code, notice)).status).toBe(404);
    expect((await bench.record('head', code, notice)).status).toBe(201);
    const work = { type: 'worked', dated_on: '2021-04-08', data: { content: 'Đôn đốc' } };
    expect((await bench.record('colleague', code, work)).status).toBe(403);
    expect((await bench.record('officer', code, work)).status).toBe(201);
    const report = { type: 'reported', dated_on: '2021-04-09', data: { result: 'none' } };
    expect((await bench.record('clerk', code, report)).status).toBe(201);
    expect((await bench.detail(code, 'clerk')).offers).not.toContain('petitioned');
    expect((await bench.detail(code, 'province')).offers).toEqual([]);
    expect((await bench.detail(code)).offers).toContain('petitioned');
  });

  it('from the notice to the end, with its clocks', async () => {
    const code = await bench.assigned();
    const steps: readonly [string, string, string, Row?][] = [
      ['head', 'noticed', '2021-03-05', { number: '1/TB' }],
      ['clerk', 'requested', '2021-04-07'],
      ['clerk', 'ordered', '2021-04-14', { number: '2/QĐ', decided_on: '2021-04-12' }],
      ['officer', 'worked', '2021-04-16', { content: 'Biên bản' }],
      [
        'head',
        'petitioned',
        '2021-05-20',
        { breach: 'refused', reason: 'Không làm', addressee: 'superior', to: 'UBND huyện', number: '3/KN' },
      ],
      ['officer', 'performed', '2021-06-10', { content: 'Đã cấp' }],
    ];
    for (const [who, type, dated_on, data] of steps) {
      const answer = await bench.record(who, code, { type, dated_on, data: data ?? {} });
      expect([type, answer.status, answer.codes]).toEqual([type, 201, []]);
    }
    const shown = await bench.detail(code);
    expect(shown.standing).toBe('performed');
    const status = (clock: string) => shown.clocks.find((one) => one.code === clock)?.status;
    expect(status('notice')).toBe('met');
    expect(status('voluntary')).toBe('met-late');
    expect(status('working-session')).toBe('met');
    expect(status('publication')).toBe('missed');
    expect(status('petition-answer')).toBe('overdue');
    expect(shown.petitions).toEqual([
      { value: `${code}.7`, label: 'Ngày 20/05/2021: Cơ quan cấp trên trực tiếp (Đ8 k3)' },
    ]);
    const stored = await bench.query<{ type: string; data: Row }>(
      sql`select type, data from followed_judgment_act where code = ${`${code}.4`}`,
    );
    expect(stored).toEqual([{ type: 'requested', data: {} }]);
  });

  it('two at once: the later is told what came in between', async () => {
    const code = await bench.assigned();
    const { seq } = await bench.detail(code);
    const body = { expected_seq: seq, type: 'worked', dated_on: '2021-03-10', data: { content: 'x' } };
    expect((await bench.send('officer', 'POST', `/${code}/acts`, body)).status).toBe(201);
    const late = await bench.send('head', 'POST', `/${code}/acts`, body);
    expect([late.status, late.codes]).toEqual([409, ['case-changed-meanwhile']]);
    const both = await Promise.all(
      ['officer', 'head'].map((who) => bench.send(who, 'POST', `/${code}/acts`, { ...body, expected_seq: seq + 1 })),
    );
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  it('a late entry is taken, says so, and mends the clock of its day', async () => {
    const code = await bench.assigned();
    expect((await bench.detail(code)).clocks.find((one) => one.code === 'notice')?.status).toBe('overdue');
    expect((await bench.record('head', code, { type: 'noticed', data: { number: '5/TB' } })).status).toBe(201);
    const shown = await bench.detail(code);
    expect(shown.clocks.find((one) => one.code === 'notice')?.status).toBe('met');
    expect(shown.acts.at(-1)).toMatchObject({ dated_on: '2021-03-05', recorded_on: '2021-06-30', booked_on: null });
  });

  it('corrects by a correcting act with a reason, by whom the act was for', async () => {
    const code = await bench.assigned();
    await bench.record('head', code, { type: 'noticed', data: { number: '5/TB' } });
    const correct = {
      type: 'corrected',
      corrects: `${code}.3`,
      dated_on: '2021-03-09',
      data: { reason: 'nhầm bản án' },
    };
    expect((await bench.record('officer', code, correct)).status).toBe(403);
    expect((await bench.record('head', code, { ...correct, data: {} })).codes).toEqual(['field-required']);
    expect((await bench.record('head', code, { ...correct, dated_on: '2021-03-04' })).codes).toEqual([
      'correction-before-act',
    ]);
    expect((await bench.record('head', code, correct)).status).toBe(201);
    expect((await bench.record('head', code, correct)).codes).toEqual(['corrected-already']);
    const shown = await bench.detail(code);
    expect([shown.noticed_on, shown.acts.length, shown.acts[2]?.corrected_by]).toEqual([null, 4, `${code}.4`]);
    const rows = await bench.query(sql`select noticed_on from followed_judgment where code = ${code}`);
    expect(rows).toEqual([{ noticed_on: null }]);
  });

  it('bad input is refused by name and writes nothing', async () => {
    const code = await bench.assigned();
    const cases: readonly [Row, number, string[]][] = [
      [{ type: 'nothing' }, 422, ['act-type-unknown']],
      [{ type: 'received' }, 422, ['act-type-unknown']],
      [{ type: 'noticed' }, 422, ['field-required']],
      [{ type: 'noticed', data: { number: '1', foreign: 'x' } }, 422, ['field-not-taken']],
      [{ type: 'noticed', data: { number: 'x'.repeat(301) } }, 422, ['field-too-long']],
      [{ type: 'noticed', data: { number: 'a\u0007b' } }, 422, ['text-broken']],
      [{ type: 'noticed', dated_on: '2021-07-01', data: { number: '1' } }, 422, ['day-in-the-future']],
      [{ type: 'noticed', dated_on: '2021-02-30', data: { number: '1' } }, 422, ['day-not-in-calendar']],
      [{ type: 'noticed', dated_on: '2021-02-28', data: { number: '1' } }, 422, ['act-before-receipt']],
      [{ type: 'assigned', data: { officer: 'TT-B-1' } }, 422, ['officer-not-serving']],
      [{ type: 'assigned', data: { officer: 'TT-A-1' } }, 422, ['officer-assigned-already']],
      [{ type: 'published' }, 422, ['order-missing']],
      [{ type: 'noticed', data: { number: '1' }, corrects: `${code}.2` }, 422, ['corrects-not-taken']],
      [{ type: 'corrected', data: { reason: 'x' } }, 422, ['corrected-act-unknown']],
    ];
    for (const [body, status, codes] of cases) {
      const answer = await bench.record('head', code, body);
      expect([body, answer.status, answer.codes]).toEqual([body, status, codes]);
    }
    const early = {
      type: 'petitioned',
      dated_on: '2021-03-20',
      data: { breach: 'late', reason: 'x', addressee: 'superior', to: 'x', number: '1' },
    };
    expect((await bench.record('head', code, early)).codes).toEqual(['petition-too-early']);
    expect((await bench.send('head', 'POST', `/${code}/acts`, { expected_seq: '2' })).status).toBe(422);
    expect(
      (
        await bench.send('head', 'POST', `/TT-A-2021-HC9999/acts`, {
          expected_seq: 1,
          type: 'noticed',
          dated_on: '2021-03-05',
        })
      ).status,
    ).toBe(404);
    expect((await bench.detail(code)).seq).toBe(2);
  });

  it('a dry run says what would be, and writes nothing', async () => {
    const code = await bench.assigned();
    const tried = await bench.record('head', code, { type: 'noticed', data: { number: '1' }, dry_run: true });
    expect([tried.status, tried.body['seq']]).toEqual([200, 3]);
    expect((await bench.detail(code)).seq).toBe(2);
  });
});
