/**
 * What a person may do, from the posts he holds on a day: every ability is a named fact with the posts that bring it, the
 * offices in which they do, and how far it reaches. Nothing else gives powers, except a delegation of signing. (Luật THADS
 * Đ14, 16, 17-20, 22-23; QĐ 61/2014; TT 78/2020 Đ7.)
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { isHeldOn, POSTS } from './posts.ts';
import type { Post, PostHeld } from './posts.ts';
import { findOffice, isWorking, succeededUnits, unitsBelow } from './unit-tree.ts';
import type { UnitKind, UnitTree } from './unit-tree.ts';

export type Ability =
  | 'cases.read'
  | 'cases.carry-out'
  | 'cases.carry-out-any'
  | 'cases.sign-decision'
  | 'cases.take-money'
  | 'cases.take-up'
  | 'cases.check-file'
  | 'cases.oversee'
  | 'documents.read'
  | 'documents.manage-templates'
  | 'intake.register'
  | 'intake.decide'
  | 'admin-judgments.read'
  | 'admin-judgments.register'
  | 'admin-judgments.carry-out'
  | 'admin-judgments.carry-out-any'
  | 'admin-judgments.sign'
  | 'inspections.read'
  | 'inspections.read-own'
  | 'inspections.run'
  | 'inspections.close'
  | 'money.read'
  | 'money.receive'
  | 'money.keep-books'
  | 'money.close'
  | 'money.approve'
  | 'statistics.read'
  | 'exchange.import'
  | 'exchange.export'
  | 'organisation.manage'
  | 'organisation.delegate-signing'
  | 'auth.read'
  | 'auth.manage'
  | 'rulebook.manage';

/**
 * How far: the office itself with its departments; its regional offices too, which have no seal, no head who signs and no money
 * of their own (since 1/7/2025); or everything below it.
 */
type Reach = 'office' | 'office-and-rooms' | 'all-below';

export type AbilityFact = {
  readonly ability: Ability;
  readonly posts: readonly Post[];
  readonly offices: readonly UnitKind[];
  readonly reach: Reach;
  /** The fact as a sentence, for help texts and for who reviews the powers. */
  readonly fact: string;
};

const ANY_OFFICE: readonly UnitKind[] = ['province-office', 'district-office', 'regional-office'];
const SEALED_OFFICE: readonly UnitKind[] = ['province-office', 'district-office'];
const PROVINCE: readonly UnitKind[] = ['province-office'];

export const ABILITY_FACTS: readonly AbilityFact[] = [
  {
    ability: 'cases.read',
    posts: POSTS,
    offices: ANY_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Mọi người xem hồ sơ của cơ quan mình.',
  },
  {
    ability: 'cases.read',
    posts: ['head', 'deputy-head', 'reviewer'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Lãnh đạo và thẩm tra viên của Cục xem hồ sơ của mọi đơn vị trong tỉnh.',
  },
  {
    ability: 'documents.read',
    posts: POSTS,
    offices: ANY_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Mọi người xem văn bản, tệp đính kèm của cơ quan mình.',
  },
  {
    ability: 'documents.read',
    posts: ['head', 'deputy-head', 'reviewer'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Lãnh đạo và thẩm tra viên của Cục xem văn bản của mọi đơn vị trong tỉnh.',
  },
  {
    ability: 'documents.manage-templates',
    posts: ['head', 'secretary'],
    offices: PROVINCE,
    reach: 'office',
    fact: 'Cục trưởng và thư ký của Cục thay mẫu văn bản dùng chung của tỉnh.',
  },
  {
    ability: 'cases.carry-out',
    posts: ['officer', 'head', 'deputy-head'],
    offices: ANY_OFFICE,
    reach: 'office',
    fact: 'Chấp hành viên, kể cả lãnh đạo, tổ chức thi hành những việc được giao cho mình.',
  },
  {
    ability: 'cases.carry-out-any',
    posts: ['head', 'deputy-head'],
    offices: ANY_OFFICE,
    reach: 'office',
    fact: 'Lãnh đạo tổ chức thi hành mọi hồ sơ của cơ quan.',
  },
  {
    ability: 'cases.sign-decision',
    posts: ['head'],
    offices: SEALED_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Thủ trưởng cơ quan ký quyết định về thi hành án.',
  },
  {
    ability: 'cases.take-money',
    posts: ['accountant', 'cashier'],
    offices: SEALED_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Kế toán, thủ quỹ thu tiền thi hành án của cơ quan.',
  },
  {
    ability: 'cases.take-up',
    posts: ['head'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Cục trưởng rút hồ sơ của đơn vị cấp dưới lên để thi hành (Luật THADS Đ35 k2).',
  },
  {
    ability: 'cases.check-file',
    posts: ['reviewer', 'head'],
    offices: SEALED_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Thẩm tra viên, thủ trưởng kiểm tra hồ sơ của cơ quan trước khi lưu trữ (TT 04/2023 Đ32).',
  },
  {
    ability: 'cases.oversee',
    posts: ['head', 'deputy-head', 'reviewer'],
    offices: ANY_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Lãnh đạo và thẩm tra viên theo dõi thời hạn, việc chậm của mọi chấp hành viên trong cơ quan.',
  },
  {
    ability: 'cases.oversee',
    posts: ['head', 'deputy-head', 'reviewer'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Lãnh đạo và thẩm tra viên của Cục theo dõi thời hạn, việc chậm trong toàn tỉnh.',
  },
  {
    ability: 'intake.register',
    posts: ['clerk', 'secretary', 'head', 'deputy-head'],
    offices: ANY_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Văn thư, thư ký, lãnh đạo vào sổ bản án và yêu cầu thi hành án.',
  },
  {
    ability: 'intake.decide',
    posts: ['head'],
    offices: SEALED_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Thủ trưởng cơ quan ra quyết định thi hành án và phân công chấp hành viên.',
  },
  {
    ability: 'admin-judgments.read',
    posts: ['head', 'deputy-head', 'officer', 'reviewer', 'secretary', 'clerk'],
    offices: ANY_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Lãnh đạo và người làm nghiệp vụ xem sổ theo dõi thi hành án hành chính của cơ quan mình.',
  },
  {
    ability: 'admin-judgments.read',
    posts: ['head', 'deputy-head', 'reviewer'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Lãnh đạo và thẩm tra viên của Cục xem sổ theo dõi thi hành án hành chính toàn tỉnh.',
  },
  {
    ability: 'admin-judgments.register',
    posts: ['clerk', 'secretary', 'head', 'deputy-head'],
    offices: ANY_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Văn thư, thư ký, lãnh đạo vào sổ theo dõi thi hành án hành chính và ghi văn bản đến.',
  },
  {
    ability: 'admin-judgments.carry-out',
    posts: ['officer', 'head', 'deputy-head'],
    offices: ANY_OFFICE,
    reach: 'office',
    fact: 'Chấp hành viên theo dõi những bản án hành chính được phân công (NĐ 71/2016 Đ14).',
  },
  {
    ability: 'admin-judgments.carry-out-any',
    posts: ['head', 'deputy-head'],
    offices: ANY_OFFICE,
    reach: 'office',
    fact: 'Lãnh đạo theo dõi mọi bản án hành chính của cơ quan.',
  },
  {
    ability: 'admin-judgments.sign',
    posts: ['head'],
    offices: SEALED_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Thủ trưởng cơ quan phân công theo dõi, ký thông báo, kiến nghị về thi hành án hành chính.',
  },
  {
    ability: 'inspections.read',
    posts: ['head', 'deputy-head', 'reviewer'],
    offices: ANY_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Lãnh đạo và thẩm tra viên xem kết quả tự kiểm tra của cơ quan mình.',
  },
  {
    ability: 'inspections.read',
    posts: ['head', 'deputy-head', 'reviewer'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Lãnh đạo và thẩm tra viên của Cục xem kết quả tự kiểm tra toàn tỉnh.',
  },
  {
    ability: 'inspections.read-own',
    posts: ['officer', 'head', 'deputy-head'],
    offices: ANY_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Chấp hành viên xem kết quả tự kiểm tra những hồ sơ mình đang giữ.',
  },
  {
    ability: 'inspections.run',
    posts: ['head', 'deputy-head', 'reviewer'],
    offices: ANY_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Lãnh đạo và thẩm tra viên chạy tự kiểm tra hồ sơ của cơ quan mình.',
  },
  {
    ability: 'inspections.run',
    posts: ['head', 'deputy-head', 'reviewer'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Lãnh đạo và thẩm tra viên của Cục chạy tự kiểm tra hồ sơ toàn tỉnh.',
  },
  {
    ability: 'inspections.close',
    posts: ['head', 'deputy-head'],
    offices: ANY_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Lãnh đạo đóng phát hiện tự kiểm tra của cơ quan mình khi có giải trình.',
  },
  {
    ability: 'inspections.close',
    posts: ['head', 'deputy-head'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Lãnh đạo Cục đóng phát hiện tự kiểm tra trong toàn tỉnh khi có giải trình.',
  },
  {
    ability: 'money.read',
    posts: ['head', 'deputy-head', 'officer', 'reviewer', 'accountant', 'cashier', 'storekeeper'],
    offices: ANY_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Lãnh đạo, chấp hành viên, thẩm tra viên, kế toán, thủ quỹ, thủ kho xem sổ tiền của cơ quan mình.',
  },
  {
    ability: 'money.read',
    posts: ['head', 'deputy-head', 'reviewer'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Lãnh đạo và thẩm tra viên của Cục xem sổ tiền toàn tỉnh.',
  },
  {
    ability: 'money.receive',
    posts: ['accountant', 'cashier', 'officer', 'head', 'deputy-head'],
    offices: SEALED_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Kế toán, thủ quỹ, chấp hành viên thu tiền bằng biên lai (TT 04/2023 Đ13).',
  },
  {
    ability: 'money.keep-books',
    posts: ['accountant'],
    offices: SEALED_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Kế toán ghi sổ, giao nhận quyển biên lai, đối chiếu với chấp hành viên, khóa sổ (TT 78/2020 Đ7).',
  },
  {
    ability: 'money.close',
    posts: ['cashier', 'accountant'],
    offices: SEALED_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Thủ quỹ, kế toán kiểm quỹ và khóa sổ quỹ cuối ngày.',
  },
  {
    ability: 'money.approve',
    posts: ['head'],
    offices: SEALED_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Thủ trưởng cơ quan duyệt chi, duyệt khóa sổ quý, năm.',
  },
  {
    ability: 'statistics.read',
    posts: ['head', 'deputy-head', 'officer', 'reviewer', 'secretary', 'accountant', 'clerk'],
    offices: ANY_OFFICE,
    reach: 'office-and-rooms',
    fact: 'Lãnh đạo và người làm nghiệp vụ xem thống kê của cơ quan mình.',
  },
  {
    ability: 'statistics.read',
    posts: ['head', 'deputy-head', 'reviewer'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Lãnh đạo và thẩm tra viên của Cục xem thống kê toàn tỉnh.',
  },
  {
    ability: 'exchange.import',
    posts: ['head', 'deputy-head'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Lãnh đạo Cục nhập dữ liệu của tỉnh.',
  },
  {
    ability: 'exchange.export',
    posts: ['head', 'deputy-head', 'reviewer'],
    offices: ANY_OFFICE,
    reach: 'office',
    fact: 'Lãnh đạo và thẩm tra viên xuất dữ liệu của cơ quan mình.',
  },
  {
    ability: 'exchange.export',
    posts: ['head', 'deputy-head', 'reviewer'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Lãnh đạo và thẩm tra viên của Cục xuất dữ liệu toàn tỉnh.',
  },
  {
    ability: 'organisation.manage',
    posts: ['head'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Cục trưởng quản lý đơn vị, bổ nhiệm, điều động, biệt phái trong tỉnh.',
  },
  {
    ability: 'organisation.delegate-signing',
    posts: ['head'],
    offices: SEALED_OFFICE,
    reach: 'office',
    fact: 'Thủ trưởng cơ quan ủy quyền ký quyết định.',
  },
  {
    ability: 'auth.read',
    posts: ['head'],
    offices: ANY_OFFICE,
    reach: 'office',
    fact: 'Thủ trưởng xem tài khoản đăng nhập của người trong cơ quan.',
  },
  {
    ability: 'auth.read',
    posts: ['head'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Cục trưởng xem tài khoản đăng nhập trong toàn tỉnh.',
  },
  {
    ability: 'auth.manage',
    posts: ['head'],
    offices: PROVINCE,
    reach: 'all-below',
    fact: 'Cục trưởng cấp, khóa, mở tài khoản đăng nhập trong toàn tỉnh.',
  },
  {
    ability: 'rulebook.manage',
    posts: ['head', 'secretary'],
    offices: PROVINCE,
    reach: 'office',
    fact: 'Cục trưởng và thư ký của Cục cập nhật lịch ngày nghỉ và cài đặt theo luật.',
  },
];

/** What a delegation of signing brings; who signs must be able to read. */
const DELEGATED: readonly Ability[] = [
  'cases.sign-decision',
  'intake.decide',
  'cases.read',
  'documents.read',
  'admin-judgments.sign',
  'admin-judgments.read',
];

/** Abilities that change nothing reach closed units too: their files must stay readable. */
const READING: ReadonlySet<Ability> = new Set([
  'cases.read',
  'cases.oversee',
  'documents.read',
  'admin-judgments.read',
  'inspections.read',
  'inspections.read-own',
  'money.read',
  'statistics.read',
  'exchange.export',
  'auth.read',
]);

const KINDS_BELOW: Readonly<Record<Reach, ReadonlySet<UnitKind>>> = {
  office: new Set(['department']),
  'office-and-rooms': new Set(['department', 'regional-office']),
  'all-below': new Set(['department', 'regional-office', 'district-office', 'province-office']),
};

/** Signing of a unit's decisions, handed by its head to another staff member for a time. */
export type SigningDelegation = {
  readonly unit_id: bigint;
  readonly valid_from: IsoDay;
  readonly valid_to: IsoDay;
  /** The day from which it no longer holds. */
  readonly revoked_on: IsoDay | null;
  /** Posts of who delegated: a head who left cannot be signed for. */
  readonly delegator_posts: readonly PostHeld[];
};

export type Powers = ReadonlyMap<Ability, ReadonlySet<bigint>>;

/** The abilities on the day of the tree, each with the units in which they hold. Without a post on that day there are none. */
export function powersOf(
  posts: readonly PostHeld[],
  delegations: readonly SigningDelegation[],
  tree: UnitTree,
): Powers {
  const powers = new Map<Ability, Set<bigint>>();
  const succeeded = succeededUnits(tree);
  const grant = (ability: Ability, root: bigint, reach: Reach) => {
    const units = powers.get(ability) ?? new Set<bigint>();
    for (const unit of unitsBelow(tree, root, KINDS_BELOW[reach]))
      if (READING.has(ability) || isWorking(tree, unit, succeeded)) units.add(unit);
    if (units.size > 0) powers.set(ability, units);
  };
  const held = posts.filter((post) => isHeldOn(post, tree.day));
  for (const { unit_id, post } of held) {
    const office = findOffice(tree, unit_id);
    if (office === undefined) continue;
    // The head of a department leads his colleagues, not the office.
    const acting = office.id === unit_id || (post !== 'head' && post !== 'deputy-head') ? post : 'officer';
    for (const fact of ABILITY_FACTS)
      if (fact.posts.includes(acting) && fact.offices.includes(office.kind)) grant(fact.ability, office.id, fact.reach);
  }
  if (held.length > 0)
    for (const delegation of delegations)
      if (isInForce(delegation, tree.day))
        for (const ability of DELEGATED) grant(ability, delegation.unit_id, 'office-and-rooms');
  return powers;
}

function isInForce(delegation: SigningDelegation, day: IsoDay): boolean {
  const { unit_id, valid_from, valid_to, revoked_on, delegator_posts } = delegation;
  if (day < valid_from || day > valid_to || (revoked_on !== null && day >= revoked_on)) return false;
  return delegator_posts.some((held) => held.unit_id === unit_id && held.post === 'head' && isHeldOn(held, day));
}
