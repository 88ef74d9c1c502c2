import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ProofMark } from '../../src-workers/contracts/proof';
import { send } from '../bridge/bridge';
import { closeBitmap, watchBitmap } from '../live/bitmap-watch';
import { notifyError } from '../ui/notify';
import { CorrectionHistory, type CorrectionStep } from './correction-history';
import { stepsOf, undoOf, type Edit } from './corrections';
import { CrossingCrops } from './crossing-crops';
import { currentBin, toBeChecked } from './current-bin';
import { PiecePictures } from './piece-pictures';
import { isWhole, nothing, type StripContents } from './strip-contents';
import { StripFeed } from './strip-feed';
import {
  afterCommand,
  afterNews,
  initialView,
  type StripCommand,
  type StripSight,
  type StripView,
} from './strip-view';
import type { TimeWindow } from './time-window';

/** Asked so often while it grows: pieces are some seconds long. */
const growEveryMs = 1000;
/** Where a strip is missing it may be on its way; after a minute without news it is not. */
const patientTicks = 60;

export interface ProofState {
  readonly view: StripView;
  readonly contents: StripContents;
  readonly growing: boolean;
  /** Why nothing is answered; absent: it is. */
  readonly failure?: unknown;
  readonly undoable: boolean;
}

/** One line's strip as a person looks at it and corrects it. Painted from its store, past React. */
export class ProofSession {
  readonly store: StoreApi<ProofState> = createStore<ProofState>()(() => ({
    view: initialView,
    contents: nothing,
    growing: false,
    undoable: false,
  }));
  readonly pictures: PiecePictures<ImageBitmap>;
  readonly crops: CrossingCrops;
  private readonly feed: StripFeed;
  private readonly history = new CorrectionHistory();
  /** Corrections are made one after the other: what is undone has been done. */
  private working: Promise<unknown> = Promise.resolve();
  private readonly timer = setInterval(() => this.tick(), growEveryMs);
  private analysedUntilMs: number | undefined;
  private patience = patientTicks;
  private readonly decodedListeners = new Set<() => void>();

  constructor(
    readonly cameraId: string,
    readonly lineId: string,
  ) {
    this.pictures = new PiecePictures({
      decode: async ({ image, mediaType }) =>
        watchBitmap(
          await createImageBitmap(new Blob([image], { type: mediaType })),
          `the proof strip of ${lineId}`,
        ),
      close: closeBitmap,
      sizeOf: ({ width, height }) => width * height,
      onDecoded: () => this.decodedListeners.forEach((listener) => listener()),
    });
    this.crops = new CrossingCrops((crossing) =>
      send({ kind: 'get-crossing-picture', cameraId, crossing }),
    );
    this.feed = new StripFeed({
      ask: (range) => this.ask(range),
      onContents: (contents) => {
        if (contents.pieces.length !== this.state.contents.pieces.length)
          this.patience = patientTicks;
        this.store.setState({ contents });
        this.setView(afterNews(this.state.view, this.sight));
      },
      onFailure: (failure) => {
        if (this.state.failure !== failure) this.store.setState({ failure });
      },
    });
    this.feed.look(this.state.view.window);
  }

  get state(): ProofState {
    return this.store.getState();
  }

  ask({ fromMs, toMs }: TimeWindow) {
    const { cameraId, lineId } = this;
    return send({ kind: 'get-proof', cameraId, lineId, fromMs, toMs });
  }

  /** Returns a function that removes the listener. */
  onDecoded(listener: () => void): () => void {
    this.decodedListeners.add(listener);
    return () => this.decodedListeners.delete(listener);
  }

  /**
   * @param growing analysed or live now: the end of the strip is asked for every second
   * @param analysedUntilMs of a recording: so far there should be a strip
   */
  setProgress(growing: boolean, analysedUntilMs: number | undefined): void {
    this.analysedUntilMs = analysedUntilMs;
    if (growing === this.state.growing) return;
    this.store.setState({ growing });
    this.patience = patientTicks;
    // What was counted anew, or came last.
    void this.feed.refresh();
  }

  dispatch(command: StripCommand): void {
    this.setView(afterCommand(this.state.view, command, this.sight));
  }

  markOf(id: string | undefined): ProofMark | undefined {
    return id === undefined ? undefined : this.state.contents.marks.find((mark) => mark.id === id);
  }

  /** Tells main, keeps how it is taken back, and shows the outcome. */
  edit(edit: Edit): void {
    this.dispatch({ kind: 'done' });
    this.work(async () => {
      const steps = stepsOf(edit);
      if (steps.length === 0) return;
      const given = await this.perform(steps);
      this.history.push(undoOf(edit, given));
    });
  }

  /** Takes back what was corrected last. */
  undo(): void {
    this.work(async () => {
      const mark = this.history.pop();
      if (mark) await this.perform(mark);
    });
  }

  /** Of the bin that is looked at, or of another one: whether a person went through all of it. */
  checkBin(bin = currentBin(this.state.view, this.state.contents)): void {
    if (!bin) return;
    const binStart = bin.start;
    const checked = toBeChecked(bin, this.state.contents);
    this.work(async () => {
      await this.perform([{ kind: 'check-bin', binStart, checked }]);
      this.history.push([{ kind: 'check-bin', binStart, checked: !checked }]);
    });
  }

  /** Idempotent. */
  dispose(): void {
    clearInterval(this.timer);
    this.feed.dispose();
    this.pictures.dispose();
    this.crops.dispose();
  }

  private tick(): void {
    if (this.state.growing) {
      this.feed.grow();
      return;
    }
    const { contents, view } = this.state;
    const until = this.analysedUntilMs;
    if (until === undefined || this.patience <= 0 || isWhole(contents, view.window, until)) return;
    this.patience -= 1;
    if (this.patience % 2 === 0) void this.feed.refresh();
  }

  private get sight(): StripSight {
    const { contents, growing } = this.state;
    return { marks: contents.marks, extent: contents.extent, growing };
  }

  private setView(view: StripView): void {
    const before = this.state.view;
    if (view === before) return;
    this.store.setState({ view });
    if (view.window !== before.window) this.feed.look(view.window);
  }

  private work(work: () => Promise<void>): void {
    this.working = this.working.then(async () => {
      try {
        await work();
      } catch (error) {
        notifyError(error);
      }
      this.store.setState({ undoable: this.history.size > 0 });
      await this.feed.refresh();
    });
  }

  /** @returns the ids of the corrections that were made */
  private async perform(steps: readonly CorrectionStep[]): Promise<readonly string[]> {
    const { cameraId, lineId } = this;
    const given: string[] = [];
    for (const step of steps) {
      switch (step.kind) {
        case 'correct': {
          const { correction, replaces } = step;
          const answer = await send({ kind: 'correct-count', cameraId, lineId, correction });
          given.push(answer.correctionId);
          if (replaces !== undefined) this.history.renamed(replaces, answer.correctionId);
          break;
        }
        case 'withdraw': {
          const { correctionId } = step;
          await send({ kind: 'withdraw-correction', cameraId, lineId, correctionId });
          break;
        }
        case 'check-bin': {
          const { binStart, checked } = step;
          await send({ kind: 'set-bin-checked', cameraId, lineId, binStart, checked });
          break;
        }
      }
    }
    return given;
  }
}
