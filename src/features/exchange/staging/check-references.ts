/**
 * What rows refer to must be there, in the package or in the database, and must fit: units below units, officers who serve,
 * obligations of the case, acts of the case.
 */
import { formatDate } from '#kit/vietnamese-format.ts';
import { clip } from '../domain/read-cell.ts';
import type { TableName } from '../domain/package-tables.ts';
import { STAFF_NAMES_IN_FILE } from './check-known.ts';
import { runCheck } from './staged-package.ts';
import type { CrossCheck, FoundRow, StagedPackage } from './staged-package.ts';
import { stageOf } from './stage-tables.ts';

/** Where codes of each kind are found: the stage table, the table of the database, and what they are called. */
const TARGETS = {
  units: { table: 'unit', label: 'đơn vị' },
  staff: { table: 'staff_member', label: 'cán bộ' },
  parties: { table: 'party', label: 'đương sự' },
  judgments: { table: 'judgment', label: 'bản án' },
  cases: { table: 'enforcement_case', label: 'hồ sơ' },
  obligations: { table: 'obligation', label: 'nghĩa vụ' },
  acts: { table: 'act', label: 'nghiệp vụ' },
} as const;

function refers(table: TableName, column: string, target: TableName): CrossCheck {
  return unknownCodes(table, column, target, `${stageOf(table)} s`, `s."${column}"`);
}

/** The same for a column with several codes. */
function refersToSeveral(table: TableName, column: string, target: TableName): CrossCheck {
  const from = `${stageOf(table)} s cross join lateral string_to_table(s."${column}", ';') as listed(code)`;
  return unknownCodes(table, column, target, from, 'listed.code');
}

function unknownCodes(table: TableName, column: string, target: TableName, from: string, code: string): CrossCheck {
  const { table: kept, label } = TARGETS[target];
  // Cases go on from cases of other provinces too, and entrust to their units: links across registries are values.
  const registry = (table === 'cases' && column === 'continues') || (table === 'acts' && column === 'unit');
  const within = registry ? 'd.registry_id = any (actor_registries())' : 'd.registry_id = $1';
  return {
    table,
    column,
    refers_to: target,
    sql: `select s.line, ${code} as value, null as other from ${from}
      where ${code} is not null and not s.known
        and not exists (select from ${stageOf(target)} t where t.code = ${code})
        and not exists (select from ${kept} d where ${within} and d.code = ${code})
        ${table === 'acts' && column === 'unit' ? "and s.unit <> 'elsewhere'" : ''}`,
    sentence: ({ value }) => `Không có ${label} "${clip(value ?? '')}" trong gói và trong cơ sở dữ liệu.`,
  };
}

const PARENT_BELOW_ITSELF: CrossCheck = {
  table: 'units',
  column: 'parent',
  sql: `with recursive above as (
      select line, code, parent, 1 as height from stage_units where parent is not null
      union all
      select a.line, a.code, u.parent, a.height + 1 from above a
      join stage_units u on u.code = a.parent
      where u.parent is not null and a.parent <> a.code and a.height < 100
    )
    select distinct line, code as value, null as other from above where parent = code`,
  sentence: ({ value }) => `Đơn vị "${clip(value ?? '')}" là cấp trên của chính mình qua các đơn vị khác.`,
};

const ROOT_NOT_PROVINCE: CrossCheck = {
  table: 'units',
  column: 'parent',
  sql: `select line, kind as value, null as other from stage_units
    where parent is null and sound and not known and kind <> 'province-office'`,
  sentence: ({ value }) => `Đơn vị loại "${value ?? ''}" phải ghi đơn vị cấp trên.`,
};

const SECOND_ROOT: CrossCheck = {
  table: 'units',
  column: 'parent',
  sql: `select s.line, s.code as value, root.code as other
    from stage_units s cross join lateral (
      select code from (
        select d.code, 0 as line from unit d where d.registry_id = $1 and d.parent_id is null
        union all select r.code, r.line from stage_units r where r.parent is null and r.kind = 'province-office' and not r.known
      ) candidate order by line limit 1
    ) as root
    where s.parent is null and s.kind = 'province-office' and not s.known and root.code <> s.code`,
  sentence: ({ value, other }) =>
    `Một gói là của một tỉnh: "${clip(value ?? '')}" và "${clip(other ?? '')}" đều không có đơn vị cấp trên.`,
};

const notServing = (day: string) => (row: FoundRow) =>
  `"${clip(row.value ?? '')}" không làm chấp hành viên ở đơn vị của hồ sơ vào ngày ${day} ${formatDate(row.other ?? '')}.`;

const OFFICER_OF_DECISION: CrossCheck = {
  table: 'cases',
  column: 'officer',
  refers_to: 'staff',
  sql: `select s.line, s.officer as value, s.decided_on::text as other from stage_cases s
    where not s.known and s.decided_on is not null and s.unit is not null
      and exists (select from staff_at_hand h where h.code = s.officer)
      and not exists (select from serving v where v.code = s.officer and (v.unit = s.unit or v.unit is null)
        and s.decided_on between v.valid_from and v.valid_to)`,
  sentence: notServing('ra quyết định'),
};

const OFFICER_TAKING_OVER: CrossCheck = {
  table: 'acts',
  column: 'officer',
  refers_to: 'staff',
  sql: `select s.line, s.officer as value, s.dated_on::text as other
    from stage_acts s join case_at_hand c on c.code = s."case"
    where not s.known and s.dated_on is not null and c.unit is not null
      and exists (select from staff_at_hand h where h.code = s.officer)
      and not exists (select from serving v where v.code = s.officer and (v.unit = c.unit or v.unit is null)
        and s.dated_on between v.valid_from and v.valid_to)`,
  sentence: notServing('nhận hồ sơ'),
};

const OBLIGATION_OF_KNOWN_CASE: CrossCheck = {
  table: 'obligations',
  column: 'case',
  sql: `select s.line, s."case" as value, null as other
    from stage_obligations s join case_at_hand c on c.code = s."case"
    where not s.known and c.known`,
  sentence: ({ value }) =>
    `Hồ sơ "${clip(value ?? '')}" đã có trong cơ sở dữ liệu; không thêm nghĩa vụ vào quyết định đã ra, hãy ghi tăng số phải thi hành.`,
};

const OBLIGATION_OF_OTHER_CASE: CrossCheck = {
  table: 'acts',
  column: 'obligation',
  sql: `select s.line, s.obligation as value, s."case" as other from stage_acts s
    left join stage_obligations o on o.code = s.obligation
    left join obligation d on d.registry_id = $1 and d.code = s.obligation
    left join enforcement_case c on c.registry_id = d.registry_id and c.id = d.case_id
    where not s.known and s.obligation is not null and coalesce(o."case", c.code) <> s."case"`,
  sentence: ({ value, other }) => `Nghĩa vụ "${clip(value ?? '')}" không phải của hồ sơ "${clip(other ?? '')}".`,
};

const UNDONE_ACT = `left join stage_acts t on t.code = s.corrects
    left join act d on d.registry_id = $1 and d.code = s.corrects
    left join enforcement_case c on c.registry_id = d.registry_id and c.id = d.case_id`;

const UNDONE_OF_OTHER_CASE: CrossCheck = {
  table: 'acts',
  column: 'corrects',
  sql: `select s.line, s.corrects as value, s."case" as other from stage_acts s ${UNDONE_ACT}
    where not s.known and s.corrects is not null and coalesce(t."case", c.code) <> s."case"`,
  sentence: ({ value, other }) => `Nghiệp vụ "${clip(value ?? '')}" không phải của hồ sơ "${clip(other ?? '')}".`,
};

const UNDONE_OF_OTHER_TYPE: CrossCheck = {
  table: 'acts',
  column: 'type',
  sql: `select s.line, s.stated_type as value, coalesce(t.stated_type, d.type) as other from stage_acts s ${UNDONE_ACT}
    where not s.known and s.corrects is not null and s.stated_type <> 'corrected'
      and coalesce(t.stated_type, d.type) <> s.stated_type`,
  sentence: ({ value, other }) =>
    `Nghiệp vụ đính chính ghi loại "corrected", hoặc loại của nghiệp vụ bị đính chính là "${other ?? ''}", không phải "${value ?? ''}".`,
};

const ENTRUSTED_TO_ITSELF: CrossCheck = {
  table: 'acts',
  column: 'unit',
  sql: `select s.line, s.unit as value, null as other from stage_acts s join case_at_hand c on c.code = s."case"
    where not s.known and s.unit = c.unit`,
  sentence: () => 'Đơn vị không thể ủy thác cho chính mình.',
};

/** The decision that opens a case is an act too, and its code is made from the case's. */
const CODE_OF_OPENING_DECISION: CrossCheck = {
  table: 'acts',
  column: 'code',
  sql: `select s.line, s.code as value, c.code as other from stage_acts s
    join stage_cases c on s.code = c.code || '.1' and not c.known`,
  sentence: ({ value, other }) =>
    `Mã "${clip(value ?? '')}" dành cho quyết định mở hồ sơ "${clip(other ?? '')}"; hãy dùng mã khác.`,
};

const CHECKS: readonly CrossCheck[] = [
  refers('units', 'parent', 'units'),
  PARENT_BELOW_ITSELF,
  ROOT_NOT_PROVINCE,
  SECOND_ROOT,
  STAFF_NAMES_IN_FILE,
  refers('staff', 'unit', 'units'),
  refers('judgments', 'unit', 'units'),
  refers('cases', 'unit', 'units'),
  refers('cases', 'officer', 'staff'),
  OFFICER_OF_DECISION,
  refers('cases', 'judgment', 'judgments'),
  refersToSeveral('cases', 'debtors', 'parties'),
  refersToSeveral('cases', 'creditors', 'parties'),
  refers('cases', 'continues', 'cases'),
  refers('obligations', 'case', 'cases'),
  OBLIGATION_OF_KNOWN_CASE,
  refersToSeveral('obligations', 'debtors', 'parties'),
  refersToSeveral('obligations', 'creditors', 'parties'),
  refers('acts', 'case', 'cases'),
  refers('acts', 'unit', 'units'),
  ENTRUSTED_TO_ITSELF,
  refers('acts', 'officer', 'staff'),
  OFFICER_TAKING_OVER,
  refers('acts', 'obligation', 'obligations'),
  OBLIGATION_OF_OTHER_CASE,
  refers('acts', 'corrects', 'acts'),
  UNDONE_OF_OTHER_CASE,
  UNDONE_OF_OTHER_TYPE,
  CODE_OF_OPENING_DECISION,
];

export async function checkReferences(staged: StagedPackage): Promise<void> {
  await lookUpWhatIsReferredTo(staged);
  for (const check of CHECKS) await runCheck(staged, check);
}

/**
 * Small tables that several checks read: who serves where and when, of package and database together, and the cases that
 * rows speak of. A staff row that is not sound is taken to serve, so that its officer is not refused a second time.
 */
async function lookUpWhatIsReferredTo(staged: StagedPackage): Promise<void> {
  const { client, registry_id } = staged;
  await client.query(
    `create temp table serving on commit drop as
      select code, case when sound then unit end as unit, case when sound then valid_from else '-infinity' end as valid_from,
        case when sound then coalesce(valid_to, 'infinity') else 'infinity' end as valid_to
      from stage_staff where not known and (post in ('officer', 'head', 'deputy-head') or not sound)
      union all
      select m.code, u.code, p.valid_from, coalesce(p.valid_to, 'infinity')
      from post p join staff_member m on m.registry_id = p.registry_id and m.id = p.staff_id
      join unit u on u.registry_id = p.registry_id and u.id = p.unit_id
      where p.registry_id = ${registry_id} and p.post in ('officer', 'head', 'deputy-head');
    create temp table staff_at_hand on commit drop as
      select m.code, m.id, true as known from staff_member m where m.registry_id = ${registry_id}
      union all
      select s.code, min(s.id), false from stage_staff s
      where not exists (select from staff_member m where m.registry_id = ${registry_id} and m.code = s.code)
      group by s.code;
    create temp table case_at_hand on commit drop as
      select s.code, s.id, s.known, s.sound, s.unit, s.line from stage_cases s
      union all
      select c.code, c.id, true, true, u.code, null
      from enforcement_case c join unit u on u.registry_id = c.registry_id and u.id = c.unit_id
      where c.registry_id = ${registry_id} and not exists (select from stage_cases s where s.code = c.code)
        and (exists (select from stage_acts a where a."case" = c.code)
          or exists (select from stage_obligations o where o."case" = c.code));
    analyze serving; analyze staff_at_hand; analyze case_at_hand`,
  );
}
