const units = [
  { name: 'd', ms: 86_400_000 },
  { name: 'h', ms: 3_600_000 },
  { name: 'min', ms: 60_000 },
  { name: 's', ms: 1000 },
] as const;

/** The two largest units: `2 h 5 min`, `3 min 20 s`, `45 s`. */
export function durationText(ms: number): string {
  let rest = Math.max(0, Math.round(ms / 1000)) * 1000;
  const parts = units.map(({ name, ms: unit }) => {
    const amount = Math.floor(rest / unit);
    rest -= amount * unit;
    return { name, amount };
  });
  const first = parts.findIndex(({ amount }) => amount > 0);
  if (first < 0) return '0 s';
  return parts
    .slice(first, first + 2)
    .filter(({ amount }) => amount > 0)
    .map(({ name, amount }) => `${amount} ${name}`)
    .join(' ');
}

/** A time on the road: `4.2 s`, from a minute on `1 min 5 s`. */
export const travelText = (ms: number): string =>
  ms < 59_950 ? `${(ms / 1000).toFixed(1)} s` : durationText(ms);

/** A moment of a video: `0:07.4`, `12:03.0`, `1:02:03.4`. */
export function mediaTimeText(ms: number): string {
  const tenths = Math.max(0, Math.floor(ms / 100));
  const hours = Math.floor(tenths / 36_000);
  const minutes = Math.floor(tenths / 600) % 60;
  const seconds = (tenths % 600) / 10;
  const padded = seconds.toFixed(1).padStart(4, '0');
  return hours > 0
    ? `${hours}:${String(minutes).padStart(2, '0')}:${padded}`
    : `${minutes}:${padded}`;
}
