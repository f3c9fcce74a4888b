-- The money book (architecture 6): vouchers and their transfers, which can only be added to; what accounts moved in a year, a
-- month and a day, so that a balance at any date reads a few rows; paper receipt books; cash counts, reconciliations, closings.

-- One row a unit: the day through which its money is closed. Writers hold it for key share, who closes for update.
create table money_book (
  registry_id bigint not null,
  unit_id bigint not null,
  closed_through date,
  primary key (registry_id, unit_id),
  foreign key (registry_id, unit_id) references unit (registry_id, id)
);

-- The last number given of a kind of paper; its row stays locked until the paper is committed, so numbers have no gaps.
create table voucher_series (
  registry_id bigint not null,
  unit_id bigint not null,
  kind text not null,
  year integer not null,
  last_number bigint not null,
  primary key (registry_id, unit_id, kind, year),
  foreign key (registry_id, unit_id) references unit (registry_id, id)
);

-- A paper book of receipts, numbered before it is used (TT 04/2023 Đ13-15).
create table receipt_book (
  registry_id bigint not null,
  id bigint not null,
  unit_id bigint not null,
  code text not null,
  kind text not null,
  series text not null,
  first_number bigint not null check (first_number > 0),
  last_number bigint not null check (last_number >= first_number and last_number <= 9999999),
  next_number bigint not null,
  entered_on date not null,
  issued_to bigint,
  issued_on date,
  returned_on date,
  return_reason text check (return_reason in ('used-up', 'unused', 'holder-changed', 'lost')),
  primary key (registry_id, id),
  unique (registry_id, code),
  unique (registry_id, kind, series, first_number),
  check (next_number between first_number and last_number + 1),
  check ((issued_to is null) = (issued_on is null)),
  check (returned_on is null or (issued_on is not null and returned_on >= issued_on)),
  foreign key (registry_id, unit_id) references unit (registry_id, id),
  foreign key (registry_id, issued_to) references staff_member (registry_id, id)
);
-- One book of each kind a person at a time.
create unique index receipt_book_held on receipt_book (registry_id, issued_to, kind)
  where issued_to is not null and returned_on is null;
create index receipt_book_of_unit on receipt_book (registry_id, unit_id, entered_on desc, id desc);

-- A number of a book spoilt before it became a receipt: kept with all its copies.
create table void_receipt (
  registry_id bigint not null,
  book_id bigint not null,
  number bigint not null,
  unit_id bigint not null,
  reason text not null,
  copies_kept smallint not null check (copies_kept = 4),
  voided_by bigint not null,
  voided_by_name text not null,
  voided_on date not null,
  primary key (registry_id, book_id, number),
  foreign key (registry_id, book_id) references receipt_book (registry_id, id)
);

create table voucher (
  registry_id bigint not null,
  id bigint not null,
  unit_id bigint not null,
  code text not null,
  kind text not null,
  -- '' where the number is one of the unit's own series of the year; otherwise that printed on a paper book.
  series text not null,
  -- The calendar year of receipts, the accounting year of the other papers; 0 for paper books.
  number_year integer not null,
  number bigint not null check (number > 0),
  receipt_book_id bigint,
  dated_on date not null,
  -- The day on which the money was really taken or given.
  received_on date not null,
  booked_on date not null,
  -- Why it was entered after its day was closed; null for what came in time.
  late_reason text,
  method text not null check (method in ('cash', 'transfer', 'in-kind', 'none')),
  content text not null,
  person_name text not null,
  person_address text,
  case_id bigint,
  party_id bigint,
  officer_id bigint,
  -- The paper this one goes on from: the provisional receipt it converts, the receipt it pays out.
  follows_voucher_id bigint,
  total_vnd bigint not null check (total_vnd between 1 and 1000000000000000),
  recorded_by bigint not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  primary key (registry_id, id),
  unique (registry_id, code),
  unique (registry_id, unit_id, kind, series, number_year, number),
  foreign key (registry_id, unit_id) references unit (registry_id, id),
  foreign key (registry_id, receipt_book_id) references receipt_book (registry_id, id),
  foreign key (registry_id, case_id) references enforcement_case (registry_id, id),
  foreign key (registry_id, party_id) references party (registry_id, id),
  foreign key (registry_id, officer_id) references staff_member (registry_id, id),
  foreign key (registry_id, follows_voucher_id) references voucher (registry_id, id)
);
create index voucher_of_unit on voucher (registry_id, unit_id, booked_on, id);
create index voucher_of_kind on voucher (registry_id, unit_id, kind, number_year, series, number);
create index voucher_of_case on voucher (registry_id, case_id, id) where case_id is not null;
create index voucher_of_book on voucher (registry_id, receipt_book_id, number) where receipt_book_id is not null;
create index voucher_entered_late on voucher (registry_id, unit_id, booked_on, id) where late_reason is not null;
create index voucher_following on voucher (registry_id, follows_voucher_id) where follows_voucher_id is not null;

create table voucher_cancellation (
  registry_id bigint not null,
  voucher_id bigint not null,
  unit_id bigint not null,
  reason text not null,
  -- Four for a receipt of a paper book, which is void only with all its copies.
  copies_kept smallint not null,
  cancelled_on date not null,
  booked_on date not null,
  cancelled_by bigint not null,
  cancelled_by_name text not null,
  cancelled_at timestamptz not null,
  primary key (registry_id, voucher_id),
  foreign key (registry_id, voucher_id) references voucher (registry_id, id)
);

-- One movement of value from the credited account to the debited one. An account off the balance sheet stands alone.
create table transfer (
  registry_id bigint not null,
  voucher_id bigint not null,
  line integer not null check (line > 0),
  unit_id bigint not null,
  debit_account text,
  credit_account text,
  amount_vnd bigint not null check (amount_vnd between 1 and 1000000000000000),
  currency text not null check (currency ~ '^[A-Z]{3,4}$'),
  -- Thousandths of a unit of foreign currency, or of a chỉ of gold; null for đồng.
  quantity_thousandths bigint check (quantity_thousandths > 0),
  case_id bigint,
  obligation_id bigint,
  party_id bigint,
  officer_id bigint,
  booked_on date not null,
  mirrors_line integer,
  primary key (registry_id, voucher_id, line),
  unique (registry_id, voucher_id, mirrors_line),
  check (debit_account is not null or credit_account is not null),
  check (debit_account <> credit_account),
  check ((currency = 'VND') = (quantity_thousandths is null)),
  foreign key (registry_id, voucher_id) references voucher (registry_id, id),
  foreign key (registry_id, case_id) references enforcement_case (registry_id, id),
  foreign key (registry_id, obligation_id) references obligation (registry_id, id),
  foreign key (registry_id, party_id) references party (registry_id, id),
  foreign key (registry_id, officer_id) references staff_member (registry_id, id)
);
create index transfer_of_unit on transfer (registry_id, unit_id, booked_on, voucher_id, line);
create index transfer_debiting on transfer (registry_id, unit_id, debit_account, booked_on, voucher_id, line);
create index transfer_crediting on transfer (registry_id, unit_id, credit_account, booked_on, voucher_id, line);
create index transfer_of_case on transfer (registry_id, case_id, booked_on, voucher_id, line) where case_id is not null;
create index transfer_of_obligation on transfer (registry_id, obligation_id, booked_on, voucher_id, line)
  where obligation_id is not null;
create index transfer_of_party on transfer (registry_id, party_id, booked_on, voucher_id, line) where party_id is not null;
create index transfer_of_officer on transfer (registry_id, unit_id, officer_id, booked_on, voucher_id, line)
  where officer_id is not null;

-- What an account moved in an accounting year, a month, a day. Officer 0 holds everything; an officer his own part besides.
create table account_flow (
  registry_id bigint not null,
  unit_id bigint not null,
  officer_id bigint not null,
  account text not null,
  span text not null check (span in ('year', 'month', 'day')),
  starts_on date not null,
  currency text not null,
  debit_vnd bigint not null,
  credit_vnd bigint not null,
  debit_thousandths bigint not null,
  credit_thousandths bigint not null,
  primary key (registry_id, unit_id, officer_id, account, span, starts_on, currency)
);

create table till_count (
  registry_id bigint not null,
  id bigint not null,
  unit_id bigint not null,
  counted_on date not null,
  book_vnd bigint not null,
  counted_vnd bigint not null check (counted_vnd >= 0),
  difference_vnd bigint not null,
  explanation text,
  counted_by bigint not null,
  counted_by_name text not null,
  counted_at timestamptz not null,
  primary key (registry_id, id),
  unique (registry_id, unit_id, counted_on),
  check (difference_vnd = counted_vnd - book_vnd),
  check (difference_vnd = 0 or explanation is not null),
  foreign key (registry_id, unit_id) references unit (registry_id, id)
);
create table till_count_line (
  registry_id bigint not null,
  count_id bigint not null,
  denomination_vnd integer not null check (denomination_vnd > 0),
  unit_id bigint not null,
  pieces integer not null check (pieces > 0),
  primary key (registry_id, count_id, denomination_vnd),
  foreign key (registry_id, count_id) references till_count (registry_id, id)
);

-- Minutes between the accountant and one officer over a month, decision by decision (TT 78/2020 Đ7, Đ8).
create table reconciliation (
  registry_id bigint not null,
  id bigint not null,
  unit_id bigint not null,
  officer_id bigint not null,
  month date not null,
  through date not null,
  case_count integer not null,
  opened_differences integer not null,
  made_by bigint not null,
  made_by_name text not null,
  made_on date not null,
  primary key (registry_id, id),
  unique (registry_id, unit_id, officer_id, month),
  foreign key (registry_id, unit_id) references unit (registry_id, id),
  foreign key (registry_id, officer_id) references staff_member (registry_id, id)
);
create table reconciliation_line (
  registry_id bigint not null,
  reconciliation_id bigint not null,
  case_id bigint not null,
  unit_id bigint not null,
  book_collected_vnd bigint not null,
  book_paid_vnd bigint not null,
  book_held_vnd bigint not null,
  officer_collected_vnd bigint not null,
  officer_paid_vnd bigint not null,
  officer_held_vnd bigint not null,
  explanation text,
  primary key (registry_id, reconciliation_id, case_id),
  foreign key (registry_id, reconciliation_id) references reconciliation (registry_id, id),
  foreign key (registry_id, case_id) references enforcement_case (registry_id, id)
);
create index reconciliation_line_of_case on reconciliation_line (registry_id, case_id);
-- How a difference of the minutes was settled; an open one has no row here.
create table reconciliation_settlement (
  registry_id bigint not null,
  reconciliation_id bigint not null,
  case_id bigint not null,
  unit_id bigint not null,
  outcome text not null,
  settled_by bigint not null,
  settled_by_name text not null,
  settled_on date not null,
  primary key (registry_id, reconciliation_id, case_id),
  foreign key (registry_id, reconciliation_id, case_id) references reconciliation_line (registry_id, reconciliation_id, case_id)
);

-- A closed quarter or year with the trial balance as it stood; nothing can be booked into it any more.
create table book_closing (
  registry_id bigint not null,
  id bigint not null,
  unit_id bigint not null,
  period text not null check (period in ('quarter', 'year')),
  from_on date not null,
  to_on date not null,
  balances jsonb not null,
  digest text not null,
  closed_by bigint not null,
  closed_by_name text not null,
  closed_on date not null,
  primary key (registry_id, id),
  unique (registry_id, unit_id, period, to_on),
  foreign key (registry_id, unit_id) references unit (registry_id, id)
);

grant select, insert, update on money_book, voucher_series, receipt_book, account_flow to thads_app;
grant select, insert on void_receipt, voucher, voucher_cancellation, transfer, till_count, till_count_line, reconciliation,
  reconciliation_line, reconciliation_settlement, book_closing to thads_app;
grant select on money_book, receipt_book, void_receipt, voucher, voucher_cancellation, transfer, account_flow, till_count,
  till_count_line, reconciliation, reconciliation_line, reconciliation_settlement, book_closing to thads_reader;

do $$
declare
  secured text;
begin
  foreach secured in array array['money_book', 'voucher_series', 'receipt_book', 'void_receipt', 'voucher',
    'voucher_cancellation', 'transfer', 'account_flow', 'till_count', 'till_count_line', 'reconciliation',
    'reconciliation_line', 'reconciliation_settlement', 'book_closing']
  loop
    execute format('alter table %I enable row level security', secured);
    execute format(
      'create policy of_units on %I using (registry_id = any ((select actor_registries())::bigint[])
         and unit_id = any ((select actor_units())::bigint[]))', secured);
  end loop;
end $$;
