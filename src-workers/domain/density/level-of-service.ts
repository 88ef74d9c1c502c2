export const levelsOfService = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type LevelOfService = (typeof levelsOfService)[number];

/** Highest density of each level but the last, in pc/km/lane (HCM, basic freeway segments). */
const highest = [7, 11, 16, 22, 28] as const;

/** Of uninterrupted flow. @param density in passenger cars per kilometre and lane */
export function levelOfService(density: number): LevelOfService {
  const level = highest.findIndex((limit) => density <= limit);
  return levelsOfService[level] ?? 'F';
}
