import type {
  AnalysisCommand,
  AnalysisEvent,
  AnalysisEventOf,
} from '../../src-workers/contracts/analysis';
import type { TransferablePort } from '../../src-workers/host/worker-host';
import type { AnalysedCamera } from './analysed-camera';

/** Events that answer a command or end a stream. */
export type AnswerKind = Exclude<AnalysisEvent['kind'], 'ready' | 'frames-detected' | 'failed'>;

/** The line to an analysis process, as far as a camera in it needs it. */
export interface ProcessLine {
  post(command: AnalysisCommand, ports?: readonly TransferablePort[]): void;
  ask<Kind extends AnswerKind>(
    command: AnalysisCommand,
    kind: Kind,
  ): Promise<AnalysisEventOf<Kind>>;
  /** An event that comes by itself. */
  expect<Kind extends AnswerKind>(
    id: string,
    kind: Kind,
    stream: number,
  ): Promise<AnalysisEventOf<Kind>>;
  /** Returns a function that removes the listener. */
  listen<Kind extends AnalysisEvent['kind']>(
    id: string,
    kind: Kind,
    listener: (event: AnalysisEventOf<Kind>) => void,
  ): () => void;
  /** No other stream of the process has this number. */
  nextStream(): number;
}

/** A camera that is open in the process at the other end of the line. */
export function cameraInProcess(id: string, line: ProcessLine): AnalysedCamera {
  const removals: (() => void)[] = [];
  const listen = <Kind extends AnalysisEvent['kind']>(
    kind: Kind,
    listener: (event: AnalysisEventOf<Kind>) => void,
  ): void => void removals.push(line.listen(id, kind, listener));
  return {
    analyse: async (frames, onFound = () => undefined) => {
      const unlisten = line.listen(id, 'found-in-pictures', onFound);
      const answer = line.ask({ kind: 'analyse', id, frames }, 'frames-analysed');
      return (await answer.finally(unlisten)).news;
    },
    openPictures: async (request) => {
      const stream = line.nextStream();
      const ended = line.expect(id, 'pictures-ended', stream).then(() => undefined);
      // Not everybody waits for it.
      ended.catch(() => undefined);
      const command = { kind: 'open-pictures', id, stream, ...request } as const;
      const { rawUrl } = await line.ask(command, 'pictures-opened');
      return {
        ...{ rawUrl, ended },
        decoderExited: () => line.post({ kind: 'pictures-exited', id, stream }),
      };
    },
    setShapes: async (shapes) => {
      await line.ask({ kind: 'set-shapes', id, shapes }, 'shapes-set');
    },
    onNews: (listener) => listen('frames-analysed', ({ news }) => listener(news)),
    onMeasured: (listener) => listen('live-measured', ({ measure }) => listener(measure)),
    onProof: ({ onPiece, onCrossingPicture }) => {
      listen('proof-recorded', ({ piece }) => onPiece(piece));
      listen('crossing-pictured', ({ picture }) => onCrossingPicture(picture));
    },
    watch: (watch, port) => line.post({ kind: 'watch-camera', id, watch }, [port]),
    openPlayback: async (options) => {
      const answer = await line.ask({ kind: 'open-playback', id, ...options }, 'playback-opened');
      return { previewUrl: answer.previewUrl };
    },
    controlPlayback: (options) => line.post({ kind: 'control-playback', id, ...options }),
    onPlaybackMoved: (listener) =>
      listen('playback-moved', ({ mediaTime, previous, analysedUntil, ended }) =>
        listener({
          ...{ mediaTime, analysedUntil, ended },
          ...(previous === undefined ? {} : { previous }),
        }),
      ),
    finish: async () => (await line.ask({ kind: 'finish-camera', id }, 'camera-finished')).news,
    close: async () => {
      try {
        return (await line.ask({ kind: 'close-camera', id }, 'camera-closed')).news;
      } finally {
        removals.splice(0).forEach((remove) => remove());
      }
    },
  };
}
