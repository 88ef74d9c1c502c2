export interface LogEntry {
  readonly level: 'panic' | 'fatal' | 'error' | 'warning' | 'info';
  /** The part of ffmpeg that speaks, for example `h264`. */
  readonly part: string | undefined;
  readonly message: string;
}

/** Troubles that are kept; a damaged file can produce thousands. */
const keptTroubles = 20;
/** A line longer than this says nothing more. */
const longestMessage = 500;

/** What a decoder says about picture data that it could not decode. */
const decodeError =
  /error while decoding|Error submitting|Invalid data found when processing|corrupt|concealing|Invalid NAL|decode_slice|no frame!|bytestream|missing picture|Truncat|overread|damaged|non-existing PPS|Invalid level prefix|ac-tex|slice mismatch|marker does not match|invalid mb type/i;
/** What a container reader says when the file ends before it should. */
const cutShort =
  /partial file|ended prematurely|Truncating packet|truncated|moov atom not found|Packet corrupt/i;

/** Hides user name and password of every URL in a text. */
export const maskCredentials = (text: string): string =>
  text.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^/\s@'"]+@/gi, '$1***@');

/** Reads a line of `-loglevel level+...`; undefined for continuation lines. */
export function parseLogLine(line: string): LogEntry | undefined {
  const found =
    /^(?:\[([^\]@]*?)(?:\[[^\]]*\])? @ [^\]]*\] )*\[(panic|fatal|error|warning|info)\] ?(.*)$/.exec(
      line,
    );
  if (!found) return undefined;
  const [, part, level, message] = found;
  return {
    level: level as LogEntry['level'],
    part: part === undefined || part === '' ? undefined : part,
    message: maskCredentials(message ?? '').slice(0, longestMessage),
  };
}

/** Listens to one run of ffmpeg: bounded, whatever it says. */
export class FfmpegLog {
  private readonly kept: LogEntry[] = [];
  decodeErrors = 0;
  /** The container said that its end is missing. */
  cutShort = false;
  /** Where the output ended, in seconds on the wire; undefined when nothing was written. */
  lastOutputSeconds: number | undefined;
  /** User and system time of the whole run. */
  cpuMs: number | undefined;

  add(line: string): void {
    // The status line ends in a carriage return, so the next line may follow on it.
    const time = [...line.matchAll(/time=(\d+):(\d\d):(\d\d\.\d+)/g)].at(-1);
    if (time) {
      this.lastOutputSeconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3]);
    }
    const bench = /bench: utime=([\d.]+)s stime=([\d.]+)s/.exec(line);
    if (bench) this.cpuMs = Math.round((Number(bench[1]) + Number(bench[2])) * 1000);
    const entry = parseLogLine(line);
    if (!entry || entry.level === 'info') return;
    if (decodeError.test(entry.message)) this.decodeErrors++;
    if (cutShort.test(entry.message)) this.cutShort = true;
    this.kept.push(entry);
    if (this.kept.length > keptTroubles) this.kept.shift();
  }

  /** The last troubles, oldest first, one a line. */
  get detail(): string {
    return this.kept
      .map(({ part, message }) => (part ? `${part}: ${message}` : message))
      .join('\n');
  }
}
