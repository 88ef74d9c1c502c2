/** A chain of filters to an output, or to others that go on from it. */
export type Branch = Leaf | Fork;

interface Leaf {
  readonly filters: readonly string[];
  /** Of the output, e.g. `[preview]`. */
  readonly label: string;
}

interface Fork {
  readonly filters: readonly string[];
  /** At least one. */
  readonly into: readonly Branch[];
}

/**
 * The chains of a filter graph: one for each stretch between two splits.
 * @param from label of the input, e.g. `[0:V:0]`
 * @param name of what is split; its branches are numbered
 */
export function branched(from: string, branch: Branch, name = 'chosen'): string[] {
  if ('label' in branch) return [`${from}${branch.filters.join(',')}${branch.label}`];
  const { filters, into } = branch;
  const [only] = into;
  if (only !== undefined && into.length === 1) {
    return branched(from, { ...only, filters: [...filters, ...only.filters] }, name);
  }
  const ends = into.map((each, index) =>
    each.filters.length === 0 && 'label' in each ? each.label : `[${name}${index}]`,
  );
  return [
    `${from}${[...filters, `split=${into.length}`].join(',')}${ends.join('')}`,
    ...into.flatMap((each, index) => {
      const end = `[${name}${index}]`;
      return ends[index] === end ? branched(end, each, `${name}${index}_`) : [];
    }),
  ];
}
