/**
 * The units of the actor's registries as a dated tree: who stands below whom, and which earlier units a unit succeeded. A
 * merged unit's cases stay in its register, so its successor reaches them through the succession.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import type { Unit } from '../queries/find-unit.ts';

export type UnitKind = Unit['kind'];

export type UnitNode = Pick<Unit, 'id' | 'kind' | 'parent_id' | 'valid_from' | 'valid_to'>;

export type Succession = {
  readonly unit_id: bigint;
  readonly successor_unit_id: bigint;
  readonly effective_on: IsoDay;
};

export type UnitTree = {
  readonly day: IsoDay;
  readonly units: ReadonlyMap<bigint, UnitNode>;
  /** Units begun by the day, by their parent; closed ones too, because their files must stay readable. */
  readonly children: ReadonlyMap<bigint, readonly UnitNode[]>;
  /** Units that a unit succeeded by the day. */
  readonly predecessors: ReadonlyMap<bigint, readonly UnitNode[]>;
};

export function makeUnitTree(units: readonly UnitNode[], successions: readonly Succession[], day: IsoDay): UnitTree {
  const by_id = new Map(units.filter((unit) => unit.valid_from <= day).map((unit) => [unit.id, unit]));
  const children = new Map<bigint, UnitNode[]>();
  for (const unit of by_id.values()) if (unit.parent_id !== null) add(children, unit.parent_id, unit);
  const predecessors = new Map<bigint, UnitNode[]>();
  for (const { unit_id, successor_unit_id, effective_on } of successions) {
    const unit = by_id.get(unit_id);
    if (unit !== undefined && effective_on <= day) add(predecessors, successor_unit_id, unit);
  }
  return { day, units: by_id, children, predecessors };
}

function add(lists: Map<bigint, UnitNode[]>, key: bigint, unit: UnitNode): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [unit]);
  else list.push(unit);
}

/** The agency to which a post in a unit belongs: a department acts for the office it stands in. */
export function findOffice(tree: UnitTree, unit_id: bigint): UnitNode | undefined {
  let unit = tree.units.get(unit_id);
  for (let steps = 0; unit?.kind === 'department' && unit.parent_id !== null && steps < 10; steps += 1)
    unit = tree.units.get(unit.parent_id);
  return unit;
}

/** The unit, what stands below it and is of the kinds asked for, and the predecessors of all of them. */
export function unitsBelow(tree: UnitTree, root: bigint, kinds: ReadonlySet<UnitKind>): ReadonlySet<bigint> {
  const reached = new Set<bigint>(tree.units.has(root) ? [root] : []);
  // A set that grows while it is walked: each unit is looked at once, so a wrong circle in the data does no harm.
  for (const id of reached) {
    for (const child of tree.children.get(id) ?? []) if (kinds.has(child.kind)) reached.add(child.id);
    for (const unit of tree.predecessors.get(id) ?? []) reached.add(unit.id);
  }
  return reached;
}

/** Whether work goes on in a unit: it is open, or another unit carries on with its cases. */
export function isWorking(tree: UnitTree, unit_id: bigint, succeeded: ReadonlySet<bigint>): boolean {
  const unit = tree.units.get(unit_id);
  if (unit === undefined) return false;
  return unit.valid_to === null || unit.valid_to >= tree.day || succeeded.has(unit_id);
}

/** Units whose cases a successor carries on. */
export function succeededUnits(tree: UnitTree): ReadonlySet<bigint> {
  return new Set([...tree.predecessors.values()].flat().map((unit) => unit.id));
}
