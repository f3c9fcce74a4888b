/** How hits are worded: what somebody who looks for one of several needs to tell them apart. */
import { formatDate } from '#kit/vietnamese-format.ts';
import { POSITION_NAMES } from '#law/positions.ts';
import type { Position } from '#law/positions.ts';
import type { SearchHit } from '../contract.ts';

/** A bank has cases everywhere. */
const MOST_UNITS = 2;

export function caseHit(found: {
  readonly code: string;
  readonly decision_number: string;
  readonly decided_on: string;
  readonly position: Position;
  readonly unit_name: string;
  readonly debtors: readonly string[];
  readonly creditors: readonly string[];
}): SearchHit {
  const creditors = found.creditors.length === 0 ? '' : ` → ${found.creditors.join(', ')}`;
  return {
    id: found.code,
    title: `${found.decision_number} ngày ${formatDate(found.decided_on)}`,
    detail: join(
      `${found.debtors.join(', ')}${creditors}`,
      POSITION_NAMES[found.position].label,
      found.unit_name,
      found.code,
    ),
    href: `/cases/${encodeURIComponent(found.code)}`,
  };
}

export function personHit(found: {
  readonly code: string;
  readonly name: string;
  readonly born_year: number | null;
  readonly identity_ending: string | null;
  readonly case_count: number;
  readonly units: readonly string[];
}): SearchHit {
  const { units } = found;
  const others = units.length > MOST_UNITS ? ` và ${units.length - MOST_UNITS} đơn vị khác` : '';
  const where = units.length === 0 ? '' : `, có tại ${units.slice(0, MOST_UNITS).join(', ')}${others}`;
  return {
    id: found.code,
    title: found.name,
    detail: join(
      found.born_year === null ? '' : `sinh ${found.born_year}`,
      found.identity_ending === null ? '' : `số cuối ${found.identity_ending}`,
      found.case_count === 0 ? 'chưa có hồ sơ' : `${found.case_count} hồ sơ trong tỉnh${where}`,
    ),
    href: `/people/${encodeURIComponent(found.code)}`,
  };
}

export function judgmentHit(found: {
  readonly code: string;
  readonly number: string;
  readonly court: string;
  readonly issued_on: string;
  readonly unit_name: string;
  readonly case_count: number;
}): SearchHit {
  return {
    id: found.code,
    title: `${found.number} ngày ${formatDate(found.issued_on)}`,
    detail: join(
      found.court,
      found.case_count === 0 ? 'chưa ra quyết định thi hành án' : `${found.case_count} hồ sơ`,
      found.unit_name,
    ),
    href: `/intake?text=${encodeURIComponent(found.number)}&open=${encodeURIComponent(found.code)}`,
  };
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
