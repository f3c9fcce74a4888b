/** What a package consists of, file by file and column by column, read from the very rules the import goes by. */
import { PACKAGE_TABLES, type PackageColumn, type PackageTable } from '#features/exchange/domain/package-tables.ts';
import { Panel } from '#ui/display/panel.tsx';
import { KIND_WORDS, TABLE_LABELS, TABLE_NOTES } from './table-words.ts';

export function FormatView() {
  return (
    <>
      <Panel title="Một gói gồm những gì" padded>
        <div className="export-text">
          <p>
            Bảy tệp CSV (UTF-8, một dòng tiêu đề), hoặc một tệp Excel có bảy trang tính cùng tên. Dấu phẩy hay dấu chấm
            phẩy đều được, như Excel trên máy tiếng Việt ghi ra. Cột tìm theo tên, thứ tự nào cũng được.
          </p>
          <p>
            Gói có thể chỉ có một phần: điều gì không có trong gói thì tìm trong dữ liệu đã có. Nhập lại cùng một gói
            không làm thay đổi gì. Ngày viết yyyy-mm-dd, tiền viết số đồng nguyên, không dấu chấm.
          </p>
        </div>
      </Panel>
      {PACKAGE_TABLES.map((table) => (
        <TableDescription key={table.name} table={table} />
      ))}
    </>
  );
}

function kindText(column: PackageColumn): string {
  const words = KIND_WORDS[column.kind];
  return column.choices === undefined ? words : `${words}: ${column.choices.join(', ')}`;
}

function TableDescription({ table }: { table: PackageTable }) {
  return (
    <Panel title={`${table.name}.csv`} note={`${TABLE_LABELS[table.name]}. ${TABLE_NOTES[table.name]}`}>
      <table className="format-table">
        <caption className="visually-hidden">Các cột của {table.name}.csv</caption>
        <thead>
          <tr>
            <th scope="col">Cột</th>
            <th scope="col">Bắt buộc</th>
            <th scope="col">Viết thế nào</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column) => (
            <tr key={column.name}>
              <th scope="row">
                <code>{column.name}</code>
              </th>
              <td>{column.required ? 'có' : ''}</td>
              <td>{kindText(column)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
