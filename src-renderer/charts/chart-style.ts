/** Of axes and grids: at least 4.5:1 on the card's background. */
export const tick = { fill: '#9a9a9a', fontSize: 11 } as const;
export const axisLine = { stroke: '#4a4a4a' } as const;
export const gridStroke = '#2e2e2e';
export const cursorFill = { fill: 'rgb(255 255 255 / 6%)' } as const;
export const lineColours = {
  density: '#64b5f6',
  peak: '#b0bec5',
  forward: '#81c784',
  backward: '#ffb74d',
  pedestrians: '#f48fb1',
} as const;
/** Ticks of a time axis do not touch: CSS pixels each. */
export const tickRoom = 84;
/** The same below columns, where a label is a time of a few letters. */
export const binTickRoom = 62;
