import { HeatMap } from './heat-map';

const maps = new Map<string, HeatMap>();

/** Of a camera, for as long as the window lives: another page of tiles does not forget it. */
export function heatMapOf(cameraId: string): HeatMap {
  let map = maps.get(cameraId);
  if (!map) {
    map = new HeatMap();
    maps.set(cameraId, map);
  }
  return map;
}
