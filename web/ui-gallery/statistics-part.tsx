/** The results report as the mock draws it: figures, grouped table, chart. */
import { useState } from 'react';
import { BarComparison } from '#ui/display/bar-comparison.tsx';
import { Change, Percent, ShortMoney } from '#ui/display/figures.tsx';
import { Kpi, KpiRow } from '#ui/display/kpi.tsx';
import { PageHeader, Panel } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { Button } from '#ui/button.tsx';
import { Chart } from '#ui/chart/chart.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';

interface UnitRow {
  unit: string;
  old: number;
  new: number;
  due: number;
  enforceable: number;
  completed: number;
  noMeans: number;
  rate: string;
  change: string;
  due_vnd: bigint;
  done_vnd: bigint;
  rateMoney: string;
}

const ROWS: readonly UnitRow[] = [
  ['Toàn tỉnh', 2101, 2893, 4968, 4415, 2958, 512, '67.00', '2.60', 533_412_680_000n, 81_320_000_000n, '23.00'],
  ['Sông Lô', 107, 139, 244, 215, 158, 25, '73.49', '10.17', 19_100_000_000n, 13_400_000_000n, '76.73'],
  ['Vĩnh Yên', 406, 530, 929, 828, 578, 99, '69.81', '4.49', 152_000_000_000n, 30_900_000_000n, '28.23'],
  ['Cục', 106, 151, 256, 229, 157, 25, '68.56', '6.06', 17_000_000_000n, 6_400_000_000n, '71.39'],
  ['Bình Xuyên', 265, 397, 659, 592, 403, 58, '68.07', '1.07', 63_600_000_000n, 2_600_000_000n, '11.56'],
  ['Vĩnh Tường', 259, 377, 635, 580, 391, 52, '67.41', '4.16', 60_300_000_000n, 6_800_000_000n, '15.35'],
  ['Tam Dương', 162, 250, 412, 368, 246, 42, '66.85', '3.51', 39_000_000_000n, 3_000_000_000n, '11.98'],
  ['Phúc Yên', 281, 383, 657, 572, 375, 80, '65.56', '2.87', 84_500_000_000n, 8_200_000_000n, '12.51'],
  ['Tam Đảo', 108, 126, 234, 207, 132, 23, '63.77', '-1.37', 22_000_000_000n, 700_000_000n, '8.07'],
  ['Lập Thạch', 167, 215, 382, 340, 216, 37, '63.53', '3.60', 20_200_000_000n, 2_300_000_000n, '21.82'],
  ['Yên Lạc', 240, 325, 560, 484, 302, 71, '62.40', '-4.85', 55_800_000_000n, 7_000_000_000n, '17.14'],
].map((row) => {
  const [unit, old, fresh, due, enforceable, completed, noMeans, rate, change, due_vnd, done_vnd, rateMoney] = row as [
    string,
    number,
    number,
    number,
    number,
    number,
    number,
    string,
    string,
    bigint,
    bigint,
    string,
  ];
  return { unit, old, new: fresh, due, enforceable, completed, noMeans, rate, change, due_vnd, done_vnd, rateMoney };
});

const link = (row: UnitRow) => `#${row.unit}`;

const COLUMNS: readonly DataColumn<UnitRow>[] = [
  { id: 'unit', header: 'Đơn vị', kind: 'text', width: 108, grow: 1, value: (row) => row.unit },
  { id: 'old', header: 'Cũ', group: 'Việc', kind: 'count', width: 66, value: (row) => row.old, href: link },
  { id: 'new', header: 'Mới', group: 'Việc', kind: 'count', width: 66, value: (row) => row.new, href: link },
  {
    id: 'due',
    header: 'Phải TH',
    group: 'Việc',
    kind: 'count',
    width: 76,
    value: (row) => row.due,
    href: link,
    help: 'Tổng số việc phải thi hành: cũ cộng mới, trừ ủy thác đi, thu hồi, hủy.',
  },
  {
    id: 'enforceable',
    header: 'Có ĐK',
    group: 'Việc',
    kind: 'count',
    width: 70,
    value: (row) => row.enforceable,
    href: link,
  },
  {
    id: 'completed',
    header: 'Xong',
    group: 'Việc',
    kind: 'count',
    width: 66,
    value: (row) => row.completed,
    href: link,
  },
  {
    id: 'no_means',
    header: 'Chưa ĐK',
    group: 'Việc',
    kind: 'count',
    width: 76,
    value: (row) => row.noMeans,
    href: link,
  },
  {
    id: 'rate',
    header: 'Năm nay',
    group: 'Tỷ lệ xong (%)',
    kind: 'percent',
    width: 86,
    strong: true,
    value: (row) => row.rate,
  },
  {
    id: 'change',
    header: 'Cùng kỳ',
    group: 'Tỷ lệ xong (%)',
    kind: 'percent',
    width: 78,
    value: (row) => row.change,
    render: (row) => <Change value={row.change} />,
  },
  {
    id: 'bar',
    header: 'Chỉ tiêu',
    group: 'Tỷ lệ xong (%)',
    kind: 'percent',
    width: 80,
    value: (row) => row.rate,
    render: (row) => (
      <BarComparison
        percent={Number(row.rate)}
        target_percent={41}
        width={52}
        sentence={`${row.rate} %, chỉ tiêu 41 %`}
      />
    ),
  },
  {
    id: 'due_vnd',
    header: 'Phải TH',
    group: 'Tiền',
    kind: 'money',
    width: 118,
    value: (row) => row.due_vnd,
    render: (row) => <ShortMoney amount_vnd={row.due_vnd} />,
  },
  {
    id: 'done_vnd',
    header: 'Xong',
    group: 'Tiền',
    kind: 'money',
    width: 104,
    value: (row) => row.done_vnd,
    render: (row) => <ShortMoney amount_vnd={row.done_vnd} />,
  },
  {
    id: 'rate_money',
    header: 'Tỷ lệ',
    group: 'Tiền',
    kind: 'percent',
    width: 84,
    strong: true,
    value: (row) => row.rateMoney,
  },
];

function ResultFigures() {
  return (
    <KpiRow label="Kết quả chung">
      <Kpi
        label="Phải thi hành"
        value="4.968"
        unit="việc"
        href="#due"
        note={
          <>
            <ShortMoney amount_vnd={533_412_680_000n} /> · <Change value="4.30" unit="%" /> về tiền
          </>
        }
      />
      <Kpi
        label="Có điều kiện thi hành"
        value="4.415"
        unit="việc"
        href="#enforceable"
        note="353,6 tỷ · 88,87 % số việc"
      />
      <Kpi
        label="Thi hành xong về việc"
        value={<Percent percent="67.00" />}
        unit="2.958 việc"
        href="#completed"
        note={
          <>
            <Change value="2.60" unit="điểm" /> so cùng kỳ · chỉ tiêu 41,00
          </>
        }
        bar={{ percent: 67, target_percent: 41, sentence: '67,00 %, chỉ tiêu 41,00 %' }}
      />
      <Kpi
        label="Thi hành xong về tiền"
        value={<Percent percent="23.00" />}
        unit="81,3 tỷ"
        href="#money"
        note={
          <>
            <Change value="2.45" unit="điểm" /> so cùng kỳ · chỉ tiêu 20,00
          </>
        }
        bar={{ percent: 23, target_percent: 20, sentence: '23,00 %, chỉ tiêu 20,00 %' }}
      />
    </KpiRow>
  );
}

export function StatisticsPart() {
  const [by, setBy] = useState<'unit' | 'officer' | 'basis' | 'case-type'>('unit');
  const units = ROWS.slice(1);
  return (
    <>
      <PageHeader title="Kết quả thi hành án" tags={<Tag>6 tháng năm 2021</Tag>}>
        <Segmented
          label="Nhóm theo"
          value={by}
          onChange={setBy}
          options={[
            { value: 'unit', label: 'Đơn vị' },
            { value: 'officer', label: 'Chấp hành viên' },
            { value: 'case-type', label: 'Loại việc' },
            { value: 'basis', label: 'Căn cứ' },
          ]}
        />
        <Button>So cùng kỳ</Button>
        <Button icon="download">Xuất Excel</Button>
      </PageHeader>
      <ResultFigures />
      <DataTable
        label="Kết quả theo đơn vị"
        storageKey="gallery-results"
        columns={COLUMNS}
        rows={ROWS}
        rowId={(row) => row.unit}
        isTotal={(row) => row.unit === 'Toàn tỉnh'}
        unit="dòng"
        height="content"
      />
      <Panel title="So sánh các đơn vị" padded>
        <Chart
          title="Tỷ lệ thi hành xong về việc"
          categoryLabel="Đơn vị"
          categories={units.map((row) => row.unit)}
          series={[
            { name: 'Năm nay', kind: 'bar', values: units.map((row) => Number(row.rate)) },
            { name: 'Cùng kỳ', kind: 'bar', values: units.map((row) => Number(row.rate) - Number(row.change)) },
          ]}
          format={(value) => `${value.toFixed(2).replace('.', ',')} %`}
        />
      </Panel>
    </>
  );
}
