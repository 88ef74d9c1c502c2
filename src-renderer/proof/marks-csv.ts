import type { ProofMark } from '../../src-workers/contracts/proof';

/** What a row says of where it is from. */
export interface MarksPlace {
  readonly camera: string;
  readonly line: string;
  /** Epoch ms of media time 0. */
  readonly start: number;
  readonly relativeTime: boolean;
}

const header = [
  'camera',
  'line',
  'direction',
  'time',
  'media_s',
  'track',
  'class',
  'machine_class',
  'uncertain',
  'position',
  'corrected',
];

/** RFC 4180 with dot decimals and ISO 8601 times, as in the other exports; a deleted mark is a row too. */
export const marksCsv = (marks: readonly ProofMark[], place: MarksPlace): string =>
  [header, ...marks.map((mark) => row(mark, place))]
    .map((cells) => cells.map(cell).join(',') + '\r\n')
    .join('');

function row(
  mark: ProofMark,
  { camera, line, start, relativeTime }: MarksPlace,
): readonly string[] {
  const { crossing, correction, mediaTimeMs } = mark;
  return [
    camera,
    line,
    mark.direction,
    relativeTime ? '' : new Date(start + mediaTimeMs).toISOString(),
    (mediaTimeMs / 1000).toFixed(3),
    crossing ? String(crossing.track) : '',
    correction?.kind === 'delete' ? '' : mark.class,
    crossing ? (correction?.machineClass ?? mark.class) : '',
    mark.uncertain === undefined ? '' : String(mark.uncertain),
    mark.position.toFixed(4),
    correction?.kind ?? '',
  ];
}

/** A name may begin like a formula: a spreadsheet must not run it. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
