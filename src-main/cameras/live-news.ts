import type { AnalysisNews } from '../../src-workers/contracts/analysis';

/** The same news with every track's number that much higher. */
export function withTracksFrom(news: AnalysisNews, offset: number): AnalysisNews {
  if (offset === 0) return news;
  return {
    ...news,
    crossings: news.crossings.map((each) => ({ ...each, track: each.track + offset })),
    occupations: news.occupations.map((each) => ({ ...each, track: each.track + offset })),
    zoneEvents: news.zoneEvents.map((each) => ({ ...each, track: each.track + offset })),
    ended: news.ended.map((each) => ({ ...each, id: each.id + offset })),
    ...(news.trips && {
      trips: news.trips.map((each) => ({ ...each, track: each.track + offset })),
    }),
  };
}

/** 0 where they are about no track. */
export const highestTrack = (news: AnalysisNews): number =>
  Math.max(
    0,
    ...news.crossings.map(({ track }) => track),
    ...news.occupations.map(({ track }) => track),
    ...news.zoneEvents.map(({ track }) => track),
    ...news.ended.map(({ id }) => id),
  );
