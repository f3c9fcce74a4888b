// The words of decisions that stop a case, let it go on, or end it.
import { article, CREDITORS, DEBTORS, DUTIES, MORE_ARTICLES, text } from './blocks.ts';
import type { Block, Body } from './blocks.ts';

export const PARTIES: readonly Block[] = [
  text('Người phải thi hành án:'),
  DEBTORS,
  text('Người được thi hành án:'),
  CREDITORS,
];

export const CARRIED_OUT_BY_ALL = article(
  'Quyết định này có hiệu lực kể từ ngày ký. Chấp hành viên, người phải thi hành án, người được thi hành án và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
);

export const HALTING_BODIES: Readonly<Record<string, Body>> = {
  'qd-chua-co-dieu-kien': [
    article('Xác định việc thi hành án theo {Quyết định thi hành án} chưa có điều kiện thi hành.'),
    ...PARTIES,
    text('Nghĩa vụ chưa có điều kiện thi hành: {Nghĩa vụ chưa thi hành}.'),
    text('Lý do: người phải thi hành án {Lý do chưa có điều kiện}.'),
    article(
      'Chấp hành viên tiếp tục xác minh điều kiện thi hành án theo thời hạn luật định; khi người phải thi hành án có điều kiện thi hành thì báo cáo để ra quyết định tiếp tục thi hành án. Thông tin về người phải thi hành án chưa có điều kiện thi hành được đăng tải, niêm yết công khai theo quy định.',
    ),
    MORE_ARTICLES,
    CARRIED_OUT_BY_ALL,
  ],
  'qd-tiep-tuc': [
    article('Tiếp tục thi hành {Quyết định thi hành án}.'),
    ...PARTIES,
    text('Các khoản phải thi hành:'),
    DUTIES,
    article('{Quyết định trước đó} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.'),
    article('Chấp hành viên {Chấp hành viên} tiếp tục tổ chức thi hành án theo quy định của pháp luật.'),
    MORE_ARTICLES,
    CARRIED_OUT_BY_ALL,
  ],
  'qd-hoan': [
    article('Hoãn thi hành án đối với {Quyết định thi hành án}.'),
    ...PARTIES,
    text('Phần nghĩa vụ được hoãn: {Phần nghĩa vụ được hoãn}.'),
    article(
      'Thời hạn hoãn thi hành án: {Thời hạn hoãn}. Khi căn cứ hoãn thi hành án không còn hoặc hết thời hạn hoãn, việc thi hành án được tiếp tục theo quyết định tiếp tục thi hành án.',
    ),
    MORE_ARTICLES,
    CARRIED_OUT_BY_ALL,
  ],
  'tb-tam-dinh-chi-khang-nghi': [
    text('Vào {Ngày nhận quyết định}, {Tên cơ quan} nhận được {Quyết định kháng nghị}.'),
    text('{Thủ trưởng cơ quan} thông báo:'),
    text('1. Tạm đình chỉ thi hành {Bản án} theo {Quyết định thi hành án} đối với:'),
    DEBTORS,
    text('Người được thi hành án:'),
    CREDITORS,
    text('2. Phần tạm đình chỉ thi hành án: {Phần tạm đình chỉ}.'),
    text('3. Phần đã thi hành trước khi nhận được quyết định kháng nghị: {Phần đã thi hành}.'),
    text(
      '4. Trong thời gian tạm đình chỉ thi hành án do có kháng nghị, người phải thi hành án không phải chịu lãi suất chậm thi hành án. Việc thi hành án được tiếp tục hoặc đình chỉ theo quyết định của cơ quan có thẩm quyền.',
    ),
  ],
  'qd-tam-dinh-chi': [
    article('Tạm đình chỉ thi hành {Quyết định thi hành án}.'),
    ...PARTIES,
    text('Phần tạm đình chỉ thi hành án: {Phần tạm đình chỉ}.'),
    text('Lý do: {Ngày nhận thông báo}, {Tên cơ quan} nhận được {Thông báo của Tòa án}.'),
    article(
      'Việc tạm đình chỉ thi hành án kéo dài cho đến khi Tòa án có quyết định mở hoặc không mở thủ tục phá sản, đình chỉ tiến hành thủ tục phá sản. Chấp hành viên theo dõi kết quả giải quyết của Tòa án và báo cáo để ra quyết định tiếp theo.',
    ),
    MORE_ARTICLES,
    CARRIED_OUT_BY_ALL,
  ],
  'qd-dinh-chi': [
    article('Đình chỉ thi hành án đối với {Quyết định thi hành án}.'),
    ...PARTIES,
    text('Phần đình chỉ thi hành án: {Phần đình chỉ}.'),
    text('Kết quả đã thi hành: {Kết quả đã thi hành}.'),
    article(
      'Kể từ ngày Quyết định này có hiệu lực, quyền, nghĩa vụ thi hành án thuộc phần đình chỉ nêu tại Điều 1 chấm dứt; cơ quan thi hành án dân sự không tổ chức thi hành phần này nữa.',
    ),
    MORE_ARTICLES,
    CARRIED_OUT_BY_ALL,
  ],
  'qd-so-theo-doi-rieng': [
    article('Chuyển việc thi hành án theo {Quyết định thi hành án} sang sổ theo dõi riêng.'),
    ...PARTIES,
    text('Số tiền còn phải thi hành: {Số tiền còn phải thi hành}.'),
    text(
      'Lý do: đã có {Quyết định chưa có điều kiện}; đã xác minh {Các lần xác minh}, người phải thi hành án vẫn chưa có điều kiện thi hành và không có thông tin mới về điều kiện thi hành án.',
    ),
    article(
      'Khi có thông tin mới về điều kiện thi hành án của người phải thi hành án, Chấp hành viên tiến hành xác minh và báo cáo để ra quyết định tiếp tục thi hành án.',
    ),
    MORE_ARTICLES,
    CARRIED_OUT_BY_ALL,
  ],
};
