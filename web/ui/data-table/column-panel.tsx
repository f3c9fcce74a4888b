/** Which columns are shown and in what order. What is chosen here is remembered on this machine. */
import { Popover } from '@mantine/core';
import { useState } from 'react';
import { Button, IconButton } from '../button.tsx';
import type { TableColumns } from './use-table-columns.ts';

export function ColumnPanel<Row>({ columns }: { columns: TableColumns<Row> }) {
  const [opened, setOpened] = useState(false);
  const { ordered, visibility, change } = columns;
  const move = (index: number, by: -1 | 1) => {
    const ids = ordered.map((column) => column.id);
    const [id] = ids.splice(index, 1);
    if (id === undefined) return;
    ids.splice(index + by, 0, id);
    change((now) => ({ ...now, order: ids }));
  };
  const toggle = (id: string) =>
    change((now) => ({ ...now, visibility: { ...now.visibility, [id]: visibility[id] !== true } }));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <Button small kind="quiet" icon="columns" aria-expanded={opened} onClick={() => setOpened((now) => !now)}>
          Cột
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Chọn cột">
        <div className="dt-column-panel">
          <ul>
            {ordered.map((column, index) => (
              <li key={column.id}>
                <label>
                  <input
                    type="checkbox"
                    checked={visibility[column.id] === true || index === 0}
                    disabled={index === 0}
                    onChange={() => toggle(column.id)}
                  />
                  <span>
                    {column.header}
                    {column.group === undefined ? null : <span className="dim small"> · {column.group}</span>}
                  </span>
                </label>
                <IconButton
                  icon="arrow-up"
                  label={`Đưa cột ${column.header} lên trước`}
                  disabled={index < 2}
                  onClick={() => move(index, -1)}
                />
                <IconButton
                  icon="arrow-down"
                  label={`Đưa cột ${column.header} ra sau`}
                  disabled={index === 0 || index === ordered.length - 1}
                  onClick={() => move(index, 1)}
                />
              </li>
            ))}
          </ul>
          <Button small onClick={() => change(() => ({ order: [], visibility: {}, widths: {} }))}>
            Như ban đầu
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
