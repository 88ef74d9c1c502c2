import type { Marking } from '../road-map';
import type { GroundPoint } from '../scene-description';
import { approaches, quarterTurns, type CrossingPlan } from './crossing-plan';
import { lineWidthMetres, shortDash, stopLineWidthMetres, zebraStripeMetres } from './paint';

/** Before a stop line nobody changes lanes any more. */
const solidBeforeStopMetres = 15;

export const crossingMarkings = (plan: CrossingPlan): readonly Marking[] =>
  approaches.flatMap((_, quarters) =>
    southernMarkings(plan).map((marking) => ({
      ...marking,
      points: marking.points.map((point) => quarterTurns(quarters, point)),
    })),
  );

function southernMarkings(plan: CrossingPlan): readonly Marking[] {
  const { armMetres, stopMetres, laneWidthMetres, lanesIn, lanesOut, zebra } = plan;
  const along = (
    x: number,
    from: number,
    to: number,
    dash?: readonly [number, number],
  ): Marking => ({
    points: [
      [x, -from],
      [x, -to],
    ],
    widthMetres: lineWidthMetres,
    ...(dash && { dash }),
  });
  const solidFrom = Math.min(armMetres, stopMetres + solidBeforeStopMetres);
  const lanesApart = (lanes: number): readonly number[] =>
    Array.from({ length: lanes - 1 }, (_, index) => (index + 1) * laneWidthMetres);
  // The paint begins where the lane ends, so that who stands at the end of the lane stands before it.
  const stopLineY = -stopMetres + stopLineWidthMetres / 2;
  const across = (fromX: number, toX: number, y: number): readonly GroundPoint[] => [
    [fromX, y],
    [toX, y],
  ];
  return [
    along(0, armMetres, stopMetres),
    ...lanesApart(lanesIn).flatMap((x) => [
      along(x, armMetres, solidFrom, shortDash),
      along(x, solidFrom, stopMetres),
    ]),
    ...lanesApart(lanesOut).map((x) => along(-x, stopMetres, armMetres, shortDash)),
    {
      points: across(lineWidthMetres / 2, lanesIn * laneWidthMetres, stopLineY),
      widthMetres: stopLineWidthMetres,
    },
    ...(zebra
      ? [
          {
            points: across(-plan.kerbOutMetres, plan.kerbInMetres, -zebra.middleMetres),
            widthMetres: zebra.depthMetres,
            dash: [zebraStripeMetres, zebraStripeMetres] as const,
          },
        ]
      : []),
  ];
}
