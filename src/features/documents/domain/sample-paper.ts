/** A filled-in paper of every template: for previews, for the check of uploads, and for tests. The people are invented. */
import { getIsoDay } from '#kit/iso-day.ts';
import type { PaperData } from './paper-data.ts';
import type { ReadyTemplate } from './template-shape.ts';

export function samplePaper(template: ReadyTemplate): PaperData {
  const of_head = template.signer === 'head';
  return {
    agency: {
      superior: 'Cục Thi hành án dân sự tỉnh Vĩnh Phúc',
      name: 'Chi cục Thi hành án dân sự huyện Tam Dương',
      abbreviation: 'CCTHADS',
      place: 'Tam Dương',
      address: 'thị trấn Hợp Hòa, huyện Tam Dương, tỉnh Vĩnh Phúc',
      procuracy: 'Viện kiểm sát nhân dân huyện Tam Dương',
    },
    number: template.register === null ? null : `128/${template.symbol}-CCTHADS`,
    dated_on: getIsoDay('2021-03-05'),
    title: null,
    grounds: [],
    articles: [],
    case: {
      code: 'VP-000128',
      decision_number: '96/QĐ-CCTHADS',
      decided_on: getIsoDay('2021-01-18'),
      judgment_number: '27/2020/DS-ST',
      judgment_on: getIsoDay('2020-11-12'),
      court: 'TAND huyện Tam Dương',
    },
    debtors: [
      {
        name: 'Nguyễn Văn Thành',
        kind: 'person',
        address: 'thôn Đồng Tâm, xã Kim Long, huyện Tam Dương, tỉnh Vĩnh Phúc',
        identity_number: '026075000111',
        honorific: 'ông',
      },
      {
        name: 'Trần Thị Huệ',
        kind: 'person',
        address: 'thôn Đồng Tâm, xã Kim Long, huyện Tam Dương, tỉnh Vĩnh Phúc',
        identity_number: '026178000222',
        honorific: 'bà',
      },
    ],
    creditors: [
      {
        name: 'Ngân hàng TMCP Đồng Xuân',
        kind: 'organisation',
        address: 'số 18 đường Mê Linh, thành phố Vĩnh Yên, tỉnh Vĩnh Phúc',
        identity_number: '2500000000',
      },
    ],
    obligations: [
      { sentence: 'Nợ gốc theo hợp đồng tín dụng', amount_vnd: 850_000_000n },
      { sentence: 'Nợ lãi tính đến ngày xét xử sơ thẩm', amount_vnd: 61_205_000n },
    ],
    officer: { name: 'Đoàn Bá Tùng', post: 'Chấp hành viên', honorific: 'ông' },
    signer: of_head
      ? { name: 'Nguyễn Thế Vân', post: 'Chi cục trưởng', for_post: null }
      : { name: 'Đoàn Bá Tùng', post: 'Chấp hành viên', for_post: null },
    recipients: [],
    fields: Object.fromEntries(template.fields.map(({ name, example }) => [name, example])),
  };
}
