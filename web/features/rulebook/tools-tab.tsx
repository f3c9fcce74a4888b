/** The calculators: one chosen, its fields and its answer beneath. */
import { getRouteApi } from '@tanstack/react-router';
import { useNavigation } from '#ui/navigation.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { CoercionTool } from './coercion-tool.tsx';
import { DeadlineTool } from './deadline-tool.tsx';
import { DistributionTool } from './distribution-tool.tsx';
import { FeeTool } from './fee-tool.tsx';
import { InterestTool } from './interest-tool.tsx';
import { LimitationTool } from './limitation-tool.tsx';
import { RemissionTool } from './remission-tool.tsx';
import { rulebookHref, type Tool, TOOLS } from './rulebook-search.ts';

const route = getRouteApi('/frame/rulebook');

const LABELS: Readonly<Record<Tool, string>> = {
  deadline: 'Thời hạn',
  interest: 'Lãi chậm thi hành án',
  'coercion-window': 'Thời điểm cưỡng chế',
  remission: 'Miễn, giảm',
  limitation: 'Thời hiệu',
  fee: 'Phí thi hành án',
  distribution: 'Thứ tự thanh toán',
};

const COMPONENTS = {
  deadline: DeadlineTool,
  interest: InterestTool,
  'coercion-window': CoercionTool,
  remission: RemissionTool,
  limitation: LimitationTool,
  fee: FeeTool,
  distribution: DistributionTool,
} as const;

export function ToolsTab() {
  const { tool = 'deadline' } = route.useSearch();
  const { navigate } = useNavigation();
  const Calculator = COMPONENTS[tool];
  return (
    <>
      <div className="tool-choice">
        <Segmented
          label="Công cụ"
          small
          options={TOOLS.map((value) => ({ value, label: LABELS[value] }))}
          value={tool}
          onChange={(next) => navigate(rulebookHref({ tab: 'tools', tool: next }))}
        />
      </div>
      <Calculator key={tool} />
    </>
  );
}
