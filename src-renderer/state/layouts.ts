/**
 * How cameras share the page: so many at most; `auto`: all of them as large as they can be; `focus`: the
 * selected one large and the others small beside it; `carousel`: one after the other.
 */
export const layouts = [1, 4, 9, 16, 'auto', 'focus', 'carousel'] as const;
export type Layout = (typeof layouts)[number];

/** For how long the carousel shows a camera or a page, in seconds. */
export const carouselSeconds = [5, 10, 20, 30, 60] as const;
export type CarouselSeconds = (typeof carouselSeconds)[number];
