import { locale } from '../language/language';

/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string, name: keyof typeof forms): Intl.DateTimeFormat {
  // A clock of 24 hours whatever the machine is set to, as in the reports.
  const language = locale();
  const key = `${language} ${name} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { ...forms[name], timeZone });
  formatters.set(key, made);
  return made;
}

const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const forms = {
  minute: time,
  second: { ...time, second: '2-digit' },
  date: { weekday: 'short', day: 'numeric', month: 'short' },
  zone: { ...time, timeZoneName: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** @param at epoch ms @param timeZone IANA */
export const minuteText = (at: number, timeZone: string): string =>
  formatter(timeZone, 'minute').format(at);

export const secondText = (at: number, timeZone: string): string =>
  formatter(timeZone, 'second').format(at);

/** `Fri 14 Nov` */
export const dateText = (at: number, timeZone: string): string =>
  formatter(timeZone, 'date').format(at).replace(',', '');

/** `CET`, `GMT+7`: what the clock of the zone is called at that moment. */
export const zoneText = (at: number, timeZone: string): string =>
  formatter(timeZone, 'zone')
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
