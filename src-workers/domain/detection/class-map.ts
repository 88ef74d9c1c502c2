import type { LabelMap } from './label-map';
import type { RoadUserClass } from './road-user';

/** What a person says the classes of a model count as, by the model's own names. */
export type ClassMap = Readonly<Record<string, RoadUserClass | 'ignored'>>;

/** A class of a model by its own name. */
export interface ModelClass {
  readonly name: string;
  /** Absent: it is no road user, or nobody wants it counted. */
  readonly countsAs?: RoadUserClass;
}

/** A class that the model does not name has the name of what it is taken for. */
const nameOf = (
  number: string,
  labels: LabelMap,
  names: ReadonlyMap<number, string>,
): string | undefined => names.get(Number(number)) ?? labels[number];

/** The model's labels with a person's map over them; names that the model does not have say nothing. */
export function mappedLabels(
  labels: LabelMap,
  names: ReadonlyMap<number, string>,
  classMap: ClassMap,
): LabelMap {
  const mapped: Record<string, RoadUserClass> = {};
  for (const number of classNumbers(labels, names)) {
    const name = nameOf(number, labels, names);
    const chosen = name !== undefined && Object.hasOwn(classMap, name) ? classMap[name] : undefined;
    const countsAs = chosen ?? labels[number];
    if (countsAs !== undefined && countsAs !== 'ignored') mapped[number] = countsAs;
  }
  return mapped;
}

/**
 * All classes that have a name, once each, in the order of their numbers.
 * @param labels as they were before a person's map
 * @param mapped as they are with it
 */
export function namedClasses(
  labels: LabelMap,
  names: ReadonlyMap<number, string>,
  mapped: LabelMap,
): readonly ModelClass[] {
  const classes = new Map<string, ModelClass>();
  for (const number of classNumbers(labels, names)) {
    const name = nameOf(number, labels, names);
    if (name === undefined || classes.has(name)) continue;
    const countsAs = mapped[number];
    classes.set(name, { name, ...(countsAs === undefined ? {} : { countsAs }) });
  }
  return [...classes.values()];
}

const classNumbers = (labels: LabelMap, names: ReadonlyMap<number, string>): readonly string[] =>
  [...new Set([...[...names.keys()].map(String), ...Object.keys(labels)])].sort(
    (one, other) => Number(one) - Number(other),
  );
