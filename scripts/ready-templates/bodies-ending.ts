// The words of the confirmation of result and of the hand-over to the archive.
import { DEBTORS, signatures, text } from './blocks.ts';
import type { Body } from './blocks.ts';

export const ENDING_BODIES: Readonly<Record<string, Body>> = {
  'xac-nhan-ket-qua': [
    text('{Thủ trưởng cơ quan} xác nhận:'),
    text('1. Người được xác nhận: {Người được xác nhận}; địa chỉ: {Địa chỉ người được xác nhận}.'),
    text('2. Nghĩa vụ theo bản án, quyết định: {Nghĩa vụ theo bản án}.'),
    text('3. Nghĩa vụ phải thi hành theo {Quyết định thi hành án}: {Tổng số tiền}.'),
    text('4. Kết quả thi hành án đến {Ngày tháng năm}: {Kết quả đến ngày xác nhận}.'),
    text('Giấy xác nhận này được cấp theo đề nghị của {Người đề nghị} để sử dụng theo quy định của pháp luật.'),
  ],
  'bb-luu-tru': [
    text('Hôm nay, hồi {Giờ bắt đầu}, {Ngày tháng năm}, tại {Địa điểm lập biên bản}.'),
    text('Chúng tôi gồm:', true),
    text('- Bên giao: Chấp hành viên {Chấp hành viên}.'),
    text('- Thẩm tra viên đã kiểm tra hồ sơ: {Thẩm tra viên kiểm tra hồ sơ}.'),
    text('- Bên nhận: {Người nhận lưu trữ}.'),
    text('Tiến hành bàn giao hồ sơ thi hành án đưa vào lưu trữ:', true),
    text('1. Hồ sơ thi hành án mã số {Mã hồ sơ}, theo {Quyết định thi hành án}; người phải thi hành án:'),
    DEBTORS,
    text('2. Số lượng: {Số tờ, số bút lục}.'),
    text('3. Tài liệu trong hồ sơ: {Tài liệu trong hồ sơ}.'),
    text('4. Tình trạng hồ sơ: {Tình trạng hồ sơ}.'),
    text('5. Thủ trưởng cơ quan đã phê duyệt cho lưu trữ kể từ ngày {Lưu trữ kể từ ngày}.'),
    text('Biên bản kết thúc hồi {Giờ kết thúc} cùng ngày, lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.'),
    signatures({ post: 'Bên nhận' }, { post: 'Thẩm tra viên' }, { post: 'Bên giao', name: '{Người ký}' }),
  ],
};
