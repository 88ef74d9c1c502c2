import { usePictureMeasures } from '../live/picture-measures';

/** @returns ms, 95th percentile of the worst of the live cameras on the screen: at most four tiles */
export function useOldestPicture(cameraIds: readonly string[]): number | undefined {
  const [first = '', second = '', third = '', fourth = ''] = cameraIds;
  const ages = [
    usePictureMeasures(first).ageP95Ms,
    usePictureMeasures(second).ageP95Ms,
    usePictureMeasures(third).ageP95Ms,
    usePictureMeasures(fourth).ageP95Ms,
  ].filter((age) => age !== undefined);
  return ages.length === 0 ? undefined : Math.max(...ages);
}
