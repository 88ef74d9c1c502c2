/** The folder that a path is in, of whichever system. */
export const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, '') || path;

/**
 * IANA time zones that this window knows, by the alphabet, UTC first.
 * @param chosen is there too, whatever the window knows
 */
export function timeZones(chosen: string): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set(['UTC', ...[...known, chosen].sort()])];
}
