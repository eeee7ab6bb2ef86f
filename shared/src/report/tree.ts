/** What every tree of a report's parts, areas and sections has, as outline, as lines on screens and as printed; sections may have no children. */
interface TreeNode<N> {
  readonly kind: string;
  readonly children?: readonly N[];
}

/** Every node of a tree in printed order, each before what stands under it. */
export function nodesOf<N extends TreeNode<N>>(nodes: readonly N[]): N[] {
  const found: N[] = [];
  const visit = (node: N): void => {
    found.push(node);
    node.children?.forEach(visit);
  };
  nodes.forEach(visit);
  return found;
}

const ofKind =
  <K extends string>(kind: K) =>
  <N extends TreeNode<N>>(nodes: readonly N[]): (N & { kind: K })[] =>
    nodesOf(nodes).filter((node): node is N & { kind: K } => node.kind === kind);

/** The areas of a tree, in printed order. */
export const areasIn = ofKind('area');

/** The sections of a tree, in printed order. */
export const sectionsIn = ofKind('section');
