import { Declaration, InventoryIndex } from '../inventory';

/** Whether a package that is declared so is certainly one of the program that runs. */
export function isOfRunning(
  declaredIn: readonly Declaration[],
  { inventory: { runtime, workspaces }, programs }: InventoryIndex,
): boolean {
  const backends = workspaces.filter(({ role }) => role === 'backend');
  const running =
    runtime?.workspace ??
    (backends.length === 1 ? backends[0].name : undefined);
  return declaredIn.some(({ workspace }) =>
    programs.get(workspace)?.some(({ name }) => name === running),
  );
}
