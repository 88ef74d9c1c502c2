import { basename } from 'node:path';
import { Failure } from '../contracts/errors';
import type { LayoutName } from '../contracts/model-manifest';
import {
  cocoCategoryCount,
  cocoCategoryLabels,
  cocoClassCount,
  cocoLabels,
  labelsByName,
  type LabelMap,
} from '../domain/detection/label-map';
import { classNamesIn } from './class-names';

/** What the classes of a model are, and how that is known. */
export interface ModelClasses {
  readonly labels: LabelMap;
  readonly classCount: number;
  /** As the file calls them; empty where it does not. */
  readonly names: ReadonlyMap<number, string>;
  readonly reason: string;
  /** Nothing in the file says so. */
  readonly assumed: boolean;
}

interface Asked {
  readonly file: string;
  readonly metadata: ReadonlyMap<string, string>;
  readonly layout: LayoutName;
  /** As the outputs have them; undefined where they name classes by number. */
  readonly classCount: number | undefined;
  /** RF-DETR leaves its first channel unused, and what is called 0 is in channel 1. */
  readonly firstUnused?: boolean;
}

/** Trained with COCO's category ids by those who made them. */
const numberedByCategory: readonly LayoutName[] = ['ssd-tensorflow', 'ssd-torchvision'];

const refuse = (file: string, found: string): Failure =>
  new Failure(
    'MODEL_LAYOUT_UNKNOWN',
    `"${basename(file)}" cannot be used: ${found}. Put the class names into the file's metadata ` +
      'under "names", or into a manifest beside it, or use a model with the classes of COCO.',
  );

/** The file's own names may leave numbers out, but may not speak of classes that it does not score. */
function fit(names: ReadonlyMap<number, string>, classCount: number | undefined): boolean {
  if (classCount === undefined) return true;
  const highest = Math.max(...names.keys());
  // One channel more is "nothing", or an unused first one.
  return highest < classCount && names.size >= classCount - 1;
}

/**
 * Finds out what a model's class numbers mean.
 * @throws Failure MODEL_LAYOUT_UNKNOWN when they mean nothing on a road, or it cannot be known
 */
export function modelClasses({
  file,
  metadata,
  layout,
  classCount,
  firstUnused = false,
}: Asked): ModelClasses {
  const written = classNamesIn(metadata);
  const moved = firstUnused && written.has(0) && written.size === (classCount ?? 0) - 1;
  const names = moved ? new Map([...written].map(([i, name]) => [i + 1, name])) : written;
  if (names.size > 0) {
    if (!fit(names, classCount)) {
      throw refuse(file, `its metadata names ${names.size} classes and it scores ${classCount}`);
    }
    const labels = labelsByName(names);
    if (Object.keys(labels).length === 0) {
      const some = [...names.values()].slice(0, 8).join(', ') + (names.size > 8 ? ', ...' : '');
      throw refuse(file, `its classes (${some}) are no road users`);
    }
    const count = classCount ?? Math.max(...names.keys()) + 1;
    const named = `the file names its ${names.size} classes`;
    const reason = moved
      ? `${named}, one less than it scores, so the first channel is taken for unused, as RF-DETR leaves it`
      : named;
    return { labels, names, classCount: count, assumed: moved, reason };
  }
  const none = { names, assumed: true };
  // The DETR of 2020 scores "nothing" as one more.
  const byCategory =
    classCount === undefined
      ? numberedByCategory.includes(layout)
      : classCount === cocoCategoryCount ||
        (layout === 'detr' && classCount === cocoCategoryCount + 1);
  if (byCategory) {
    const reason =
      'the model does not name its classes, so they are taken for the category ids of COCO';
    return {
      ...none,
      reason,
      labels: cocoCategoryLabels,
      classCount: classCount ?? cocoCategoryCount,
    };
  }
  if (classCount === undefined || classCount === cocoClassCount) {
    const reason = 'the model does not name its classes, so they are taken for the 80 of COCO';
    return { ...none, reason, labels: cocoLabels, classCount: cocoClassCount };
  }
  throw refuse(file, `it does not say which its ${classCount} classes are`);
}
