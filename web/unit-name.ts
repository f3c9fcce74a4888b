/** Short names of offices for narrow columns; the full name stays at hand on hover and in every file. Pure. */

const PROVINCE = /^Cục Thi hành án dân sự (?:tỉnh |thành phố )?/u;
const DISTRICT = /^Chi cục Thi hành án dân sự (?:huyện |thị xã |thành phố |quận )?/u;

/**
 * `Chi cục Thi hành án dân sự thành phố Vĩnh Yên` is `Vĩnh Yên`, `Cục Thi hành án dân sự tỉnh Vĩnh Phúc` is `Cục
 * Vĩnh Phúc`; any other name comes back with the law's long words shortened.
 */
export function shortUnitName(name: string): string {
  const short = name.replace(PROVINCE, 'Cục ').replace(DISTRICT, '').trim();
  return short === '' ? name : short.replace('Thi hành án dân sự', 'THADS');
}
