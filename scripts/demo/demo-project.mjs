/** @typedef {import('../scenes/world/scene-truth').SceneTruth} SceneTruth */

/** Bright enough for the asphalt, and as different as the console's own colours are. */
const lineColours = ['#4fc3f7', '#ffb74d', '#ba68c8'];
const zoneColours = ['#66bb6a', '#4dd0e1', '#ffd54f'];
/** Picture shares with more digits than anybody can see would only make the file long. */
const steps = 100_000;
/** The zones lie on the carriageway: whose box ends there while he walks beside it is not inside. */
const onTheRoad = ['bicycle', 'motorcycle', 'car', 'van', 'bus', 'truck'];
/** The one whose factors depend on the traffic: that is worth seeing at work. */
const pcuProfile = 'irc-106-1990';

/** @param {number} share */
const stored = (share) => Math.min(1, Math.max(0, Math.round(share * steps) / steps));
/** @param {readonly (readonly [number, number])[]} points */
const points = (points) => points.map(([x, y]) => [stored(x), stored(y)]);
/** @param {readonly [number, number]} point */
const isInside = ([x, y]) => x >= 0 && x <= 1 && y >= 0 && y <= 1;

/**
 * The project of the demo: a camera with everything that the truth of its film names, prepared, so that
 * all that the console shows is at work from the first second on.
 * @param {SceneTruth} truth
 * @returns the text of a project file, as an object
 */
export function demoProject({ scene, title, lines, zones, flows, calibration }) {
  return {
    version: 4,
    site: title,
    timeZone: 'UTC',
    cameras: [
      {
        id: 'demo',
        name: 'Demo',
        source: { kind: 'file', path: `${scene}.mp4`, loop: true },
        lines: lines.map((line, index) => ({
          id: line.id,
          name: line.name,
          colour: lineColours[index % lineColours.length],
          points: points(line.points),
        })),
        zones: zones.map((zone, index) => ({
          id: zone.id,
          name: zone.name,
          kind: 'zone',
          colour: zoneColours[index % zoneColours.length],
          points: points(zone.points),
          classes: onTheRoad,
        })),
        flows: flows.map(({ id, name, from, to }) => ({ id, name, from, to })),
        calibration: {
          // A surveyor measures what can be seen.
          points: calibration.points
            .filter(({ picture }) => isInside(picture))
            .map(({ picture: [x, y], groundMetres }) => ({
              picture: [stored(x), stored(y)],
              groundMetres,
            })),
        },
        pcuProfile,
      },
    ],
  };
}
