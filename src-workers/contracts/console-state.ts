/**
 * What the console shows, as main tells it to its windows: whole, at most twice a second, and at once
 * after a command. Pictures, boxes and what else changes with every frame travel by frame ports.
 */
import type { ModelClass } from '../domain/detection/class-map';
import type { VehicleColour } from '../domain/appearance/vehicle-colour';
import type { RoadUserClass } from '../domain/detection/road-user';
import type { Direction } from '../domain/lines/counting-line';
import type { ClassCounts, FlowTotal, SurveySummary } from '../domain/report/survey-summary';
import type { PictureSize } from '../domain/units';
import type { DensityState } from '../domain/density/density-state';
import type { ZoneSample } from '../domain/density/zone-sample';
import type { CameraHealth, CameraService } from './camera-service';
import type { DrawnFlow, DrawnLine, DrawnZone, StoredPoint } from './drawn-shapes';
import type { FailureData } from './errors';
import type { Preferences } from './preferences';
import type { Project } from './project';
import type { AnalysisChoices } from './registry';

export type { DrawnFlow, DrawnLine, DrawnZone, StoredPoint } from './drawn-shapes';

export interface ConsoleState {
  readonly project: {
    /** File name without its ending. */
    readonly name: string;
    readonly path: string;
    readonly site: string;
    /** IANA */
    readonly timeZone: string;
    readonly speedUnit: Project['speedUnit'];
    readonly trafficSide: Project['trafficSide'];
    /** Faces and plates are unreadable in pictures that are kept. */
    readonly blurPictures: boolean;
    /** A picture of the site is there; `get-plan` has it. */
    readonly hasPlan: boolean;
    /** Id of a detector, or an absolute path; absent: the one that ships. */
    readonly defaultModel?: string;
  };
  readonly preferences: Preferences;
  readonly cameras: readonly CameraState[];
  readonly system: SystemState;
  /** Those that ship and the project's own; absent: none. */
  readonly pcuProfiles?: readonly PcuChoice[];
  /** Those that are known; absent: none. A camera may have a file of its own besides. */
  readonly detectors?: readonly DetectorChoice[];
  /** Two detectors that are being compared; absent: none are. */
  readonly comparison?: ComparisonState;
  /** Newest last. */
  readonly notices: readonly Notice[];
}

export interface CameraState {
  readonly id: string;
  readonly name: string;
  readonly source: CameraSource;
  readonly service: CameraService;
  readonly health: CameraHealth;
  readonly tags: readonly string[];
  readonly notes?: string;
  /** On the project's plan, in 0..1 of its picture. */
  readonly planPoint?: StoredPoint;
  /** As chosen; what is absent is the default. */
  readonly analysisChoices: AnalysisChoices;
  readonly classMap?: Readonly<Record<string, RoadUserClass | 'ignored'>>;
  /** The upright picture; absent until the source was opened once. */
  readonly picture?: PictureSize;
  /** Grows with every `set-shapes`: a state that was under way before its answer is older. */
  readonly shapesRevision?: number;
  readonly lines: readonly DrawnLine[];
  readonly zones: readonly DrawnZone[];
  /** From one of its lines or zones to another; absent: none. */
  readonly flows?: readonly DrawnFlow[];
  /** Where points of the picture lie on the ground; absent: nobody measured. */
  readonly calibration?: readonly CalibrationPointState[];
  /** Id of one of `ConsoleState.pcuProfiles`; absent: nobody chose one. */
  readonly pcuProfile?: string;
  readonly activity: CameraActivity;
  readonly detector?: {
    readonly modelId: string;
    readonly title: string;
    readonly inputWidth: number;
    readonly inputHeight: number;
    readonly provider: string;
    /** What it can see at all; other classes are absent, not zero. */
    readonly classes: readonly RoadUserClass[];
    /** Its own classes and what each counts as now; absent: nobody knows. */
    readonly modelClasses?: readonly ModelClass[];
  };
  /** What somebody chose to detect with; absent: the detector that ships. */
  readonly chosenDetector?: ChosenDetector;
  /** A file of detections is analysed in the model's place. */
  readonly detections?: { readonly path: string };
  /** Absent: nothing was analysed yet. */
  readonly counts?: CameraCounts;
  /** Of a file that can be played. */
  readonly playback?: PlaybackState;
  /** Sentences that a person should know beside the counts. */
  readonly warnings: readonly string[];
}

export type CameraSource =
  | { readonly kind: 'file'; readonly path: string; readonly durationMs?: number }
  /** Without credentials. */
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'usb'; readonly device: string };

export interface CalibrationPointState {
  readonly picture: StoredPoint;
  readonly groundMetres: readonly [x: number, y: number];
}

/** A detector that a person may choose. */
export interface DetectorChoice {
  readonly id: string;
  readonly title: string;
  readonly licence: string;
  /** The one that detects where nobody chose another. */
  readonly ships: boolean;
  /** Why it cannot be chosen yet, and what helps: a sentence. Absent: it can. */
  readonly missing?: string;
}

export type ChosenDetector =
  /** `id` of one of `ConsoleState.detectors`, or of one that is gone from them. */
  | { readonly kind: 'known'; readonly id: string }
  /** Absolute path. */
  | { readonly kind: 'file'; readonly path: string };

export interface ComparisonState {
  readonly cameraId: string;
  /** As they were asked for. */
  readonly models: readonly [string, string];
  /** 0..1 of both together; absent: nobody knows. */
  readonly progress?: number;
}

/** What passenger car units may be counted with. */
export interface PcuChoice {
  readonly id: string;
  readonly title: string;
  /** As a report cites it. */
  readonly source: string;
  /** What each class is taken for, in words. */
  readonly mapping: string;
}

export type CameraActivity =
  | { readonly kind: 'opening' }
  /** A file, as fast as the machine goes. */
  | {
      readonly kind: 'analysing';
      /** 0..1; absent where the file does not say how long it is. */
      readonly progress?: number;
      readonly remainingMs?: number;
      /** Frames analysed per second of this machine's time. */
      readonly fps: number;
    }
  | { readonly kind: 'paused'; readonly progress?: number }
  /** Lines or zones changed: the stored detections are counted again. */
  | { readonly kind: 'recounting'; readonly progress?: number }
  /** Cancelled, or the app was closed: counts are of what was analysed, and it can be resumed. */
  | { readonly kind: 'interrupted'; readonly progress?: number }
  | { readonly kind: 'analysed' }
  | LiveActivity
  /** The operator switched it off: nothing is decoded or analysed; what was counted stays. */
  | { readonly kind: 'off'; readonly service: Exclude<CameraService, 'active'> }
  | { readonly kind: 'failed'; readonly failure: FailureData };

export interface LiveActivity {
  readonly kind: 'live';
  /** `stalled`: no frame for 2 s. `backing-off`: waits until it tries again. */
  readonly phase: 'starting' | 'running' | 'stalled' | 'backing-off';
  readonly measures?: LiveMeasures;
  /** Epoch ms of the next attempt, while backing off. */
  readonly retryAt?: number;
  /** Why it backs off. */
  readonly failure?: FailureData;
}

export interface LiveMeasures {
  /** What the source says or was seen to deliver. */
  readonly sourceFps?: number;
  /** Over the last seconds. */
  readonly analysedFps: number;
  /** Frames that were not analysed because newer ones came, since the start. */
  readonly dropped: number;
  /** From leaving the decoder to being analysed, 95th percentile of the last seconds. */
  readonly ageP95Ms?: number;
  /** Epoch ms of the last frame. */
  readonly lastFrameAt?: number;
  readonly quality?: 'excellent' | 'fair' | 'poor' | 'unusable';
  /** Of the last hour. */
  readonly reconnects: number;
}

export interface CameraCounts {
  /** Epoch ms of media time 0. */
  readonly start: number;
  /** Nobody knows the hour: times count from 00:00:00 UTC of 1970-01-01. */
  readonly relativeTime: boolean;
  readonly observedMs: number;
  readonly lines: SurveySummary['lines'];
  readonly zones: readonly {
    readonly id: string;
    readonly entered: ClassCounts;
    readonly left: ClassCounts;
    /** Absent: not measured (yet). */
    readonly now?: ZoneMeasures;
  }[];
  /** Of the flows; absent where there is none. */
  readonly flows?: readonly FlowTotal[];
  /** Crossings of all lines per bin of the clock, oldest first; at most the last 60 bins. */
  readonly bins: readonly {
    /** Epoch ms. */
    readonly start: number;
    readonly minutes: number;
    readonly counts: ClassCounts;
  }[];
  /** Newest first, at most 20. */
  readonly lastCrossings: readonly {
    /** Epoch ms. */
    readonly time: number;
    readonly mediaTimeMs: number;
    readonly lineId: string;
    readonly direction: Direction;
    readonly track: number;
    readonly class: RoadUserClass;
    /** Absent: the track has not ended. */
    readonly uncertain?: boolean;
    /** Absent: the track has not ended, nobody can say, or its class has none. */
    readonly colour?: VehicleColour;
    /** What a person said of it; absent: nothing. Those that a person deleted are not here. */
    readonly corrected?: 'add' | 'reclass';
  }[];
}

/** What a zone shows at the newest analysed moment, and for how long it was in which state. */
export interface ZoneMeasures {
  readonly detected: ClassCounts;
  readonly density: number;
  readonly coverage: number;
  readonly foreground?: number;
  readonly state: DensityState;
  /** Epoch ms. */
  readonly stateSince: number;
  readonly stationary: number;
  readonly estimated?: number;
  /** Of the detected; absent: no profile. */
  readonly pcu?: number;
  readonly unsettled?: ZoneSample['unsettled'];
  /** Observed time in each state, in ms. */
  readonly stateMs: Readonly<Record<DensityState, number>>;
}

export const playbackSpeeds = [0.5, 1, 2, 4] as const;
export type PlaybackSpeed = (typeof playbackSpeeds)[number];

export interface PlaybackState {
  readonly playing: boolean;
  readonly speed: PlaybackSpeed;
  readonly loop: boolean;
  readonly durationMs: number;
  /** Up to here pictures have boxes; playing waits there while the analysis goes on. */
  readonly analysedUntilMs: number;
}

export interface SystemState {
  readonly version: string;
  /** Share of all cores that Roadglass uses with all its processes, 0..100. */
  readonly cpuPercent?: number;
  /** Of all its processes together. */
  readonly memoryBytes?: number;
  readonly workers: readonly {
    readonly name: string;
    readonly phase: 'starting' | 'running' | 'restarting' | 'failed';
    readonly cameras: number;
  }[];
  readonly ffmpegVersion?: string;
  /** It was looked for and not found. */
  readonly ffmpegMissing?: true;
  /** Such as `Electron 45.4.1`; what the engine runs on. */
  readonly runtime: string;
}

/** Something a person should read once. */
export interface Notice {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly sentence: string;
  readonly code?: FailureData['code'];
  readonly cameraId?: string;
  /** Epoch ms. */
  readonly at: number;
}
