import type { BenchResult } from './bench-result';
import { faultCases, trackedScenes, trackFaulty } from './truth/tracked-faults';

/**
 * What tracking loses to each fault of a detector, on true boxes: mean over the scenes of HOTA, of its
 * part that is the tracker's own (association accuracy), and of IDF1;
 * and how often in all of them somebody was taken for somebody else.
 */
export function run(): Promise<BenchResult[]> {
  const results = faultCases.flatMap(({ name, faults }): BenchResult[] => {
    const found = trackedScenes.map((scene) => trackFaulty(scene, faults));
    const mean = (metric: 'hota' | 'associationAccuracy' | 'idf1'): number =>
      (100 * found.reduce((sum, each) => sum + each[metric], 0)) / found.length;
    const switches = found.reduce((sum, each) => sum + each.identitySwitches, 0);
    const row = (metric: string, value: number): BenchResult => ({
      bench: 'truth-tracking',
      case: name,
      metric,
      value,
      unit: '%',
    });
    return [
      row('HOTA', mean('hota')),
      row('AssA', mean('associationAccuracy')),
      row('IDF1', mean('idf1')),
      { ...row('switches', switches), unit: 'identities' },
    ];
  });
  return Promise.resolve(results);
}
