/**
 * Whether two values are the same as JSON would have them, whatever the order of their keys; a key
 * whose value is undefined is a key that is not there.
 */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [said(one), said(other)];
  return (
    left.length === right.length &&
    left.every(([key, value]) => sameData(value, (other as Record<string, unknown>)[key]))
  );
}

const said = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, each]) => each !== undefined);
