/**
 * `npm run -s thads -- COMMAND [arguments]`: each command is a file of `commands/`. What a program reads goes to stdout, what a
 * person reads to stderr; a refusal is a sentence and exit code 1.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StartRefusal } from '#platform/start-refusal.ts';
import { keepCompiledCode } from './compiled-code.ts';

const USAGE = `Cách dùng: npm run -s thads -- LỆNH [tham số]

  start                                            mở máy chủ trên dữ liệu đang có
  demo                                             tạo (nếu chưa có) dữ liệu mẫu rồi mở máy chủ
  import THƯ_MỤC|TỆP.xlsx [--create]               nhập một gói dữ liệu
  export THƯ_MỤC                                   xuất toàn bộ thành một gói dữ liệu
  report results --on NGÀY [--unit MÃ] [--by unit|officer|basis|case-type]
                 [--only credit-institutions] --format json|csv|xlsx|text
  report cases --on NGÀY --column CỘT [--unit MÃ]  các hồ sơ đứng sau một con số
  narrative --on NGÀY [--unit MÃ]                  đoạn văn thuyết minh kết quả
  check                                            dựng lại số liệu từ nghiệp vụ và so sánh
  account create|reset|lock|unlock|end-sessions MÃ_CÁN_BỘ [--username TÊN]
                                                   tài khoản đăng nhập, khi chưa ai đăng nhập được
  verify                                           kiểm tra chuỗi nhật ký đã niêm phong
  inspect [--unit MÃ] [--on NGÀY]                  tự kiểm tra mọi hồ sơ, in kết quả theo quy tắc, cán bộ
  money balance --on NGÀY [--unit MÃ] [--account SỐ_HIỆU] [--case MÃ]
                                                   số dư tài khoản cuối một ngày
  recompute                                        tính lại thời hạn đang chạy theo lịch ngày nghỉ của cơ quan
  law deadline --rule MÃ --from NGÀY [--rules-of NGÀY]
  law interest --principal TIỀN --rate PHẦN_TRĂM --from NGÀY --to NGÀY [--not-counted NGÀY..NGÀY]
  law coercion-window --at NGÀYThh:mm [--forces]
  law remission --duty TIỀN --paid TIỀN --first-decision NGÀY --on NGÀY
  law limitation --from NGÀY [--on NGÀY] [--not-counted NGÀY..NGÀY:CĂN_CỨ]
  law fee --received TIỀN,TIỀN [--base-salary TIỀN]
                                                   phí từng lần; lương cơ sở mặc định: của ngày hôm nay
  law distribute TỆP.json [--explain]
                                                   tính theo luật, trả lời kèm điều luật; không cần dữ liệu,
                                                   thêm --of-office: theo lịch và cài đặt của cơ quan

Dữ liệu nằm ở thư mục THADS_DATA (mặc định .data), hoặc ở PostgreSQL của DATABASE_URL. Ngày viết yyyy-mm-dd.
`;

type CommandFile = { run: (args: string[]) => Promise<number> };

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || name === 'help' || name === '--help') {
    process.stderr.write(USAGE);
    return name === undefined ? 1 : 0;
  }
  const file = path.join(import.meta.dirname, 'commands', `${name}.ts`);
  if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(file)) {
    process.stderr.write(`Không có lệnh "${name}".\n\n${USAGE}`);
    return 1;
  }
  keepCompiledCode();
  const command = (await import(pathToFileURL(file).href)) as CommandFile;
  return command.run(args);
}

async function runAndExit(): Promise<void> {
  let code = 1;
  try {
    code = await main();
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    process.stderr.write(`${error.message}\n`);
  }
  // What was written must arrive before the process ends, also through a pipe.
  await new Promise((resolve) => process.stdout.write('', resolve));
  process.exit(code);
}

await runAndExit();
