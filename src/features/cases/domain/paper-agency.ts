/**
 * The agency on a letterhead, read from the name of its unit: the place before the date, the procuracy of the same level, the
 * letters in numbers. An office that writes itself otherwise changes it in its templates.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import type { PaperAgency } from '#features/documents/contract.ts';
import { headPost } from '#features/documents/contract.ts';

export type PaperUnit = { readonly name: string; readonly kind: string };

/** `huyện Tam Dương`, `thành phố Vĩnh Yên`, `tỉnh Vĩnh Phúc`: what follows the name of the service. */
const SEAT = /(?:Thi hành án dân sự|THADS)\s+(.+)$/u;
const LEVEL = /^(?:tỉnh|thành phố|thị xã|huyện|quận)\s+/u;
const ABBREVIATIONS: Readonly<Record<string, string>> = { 'province-office': 'CTHADS', 'district-office': 'CCTHADS' };

/** Since that day the service has one tier: its head office has another name, its numbers bear one abbreviation. */
const ONE_TIER_FROM = '2025-07-01';

function headOffice(on: IsoDay): string {
  return on < ONE_TIER_FROM ? 'Tổng cục Thi hành án dân sự' : 'Cục Quản lý Thi hành án dân sự';
}

/** A room has neither seal nor head who signs: what it works on is issued by the agency it belongs to (domain 13.1, 11). */
export function issuesThroughAgencyAbove(unit: PaperUnit): boolean {
  return unit.kind === 'regional-office' || unit.kind === 'department';
}

/** `unit` is who issues the paper, `superior` the unit above it; null where there is none in the province. */
export function agencyOf(unit: PaperUnit, superior: PaperUnit | null, on: IsoDay): PaperAgency {
  const seat = SEAT.exec(unit.name)?.[1] ?? unit.name;
  return {
    superior: superior?.name ?? headOffice(on),
    name: unit.name,
    abbreviation: on < ONE_TIER_FROM ? (ABBREVIATIONS[unit.kind] ?? 'THADS') : 'THADS',
    place: seat.replace(LEVEL, ''),
    address: null,
    procuracy: `Viện kiểm sát nhân dân ${seat}`,
  };
}

/** Cục trưởng, Chi cục trưởng; since 1/7/2025 Trưởng. */
export function headPostOf(unit: PaperUnit): string {
  return headPost(unit.name);
}
