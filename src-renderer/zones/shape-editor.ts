import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PictureSize } from '../../src-workers/domain/units';
import { NewestWins } from '../bridge/newest-wins';
import type { DrawingCommand } from './drawing/commands';
import { beginEditing, committedShapes, type Editing } from './drawing/editing';
import { replaceShapes, step } from './drawing/machine';
import { noShapes, sameShapes, type CameraShapes } from './shapes';

/** Until a source was opened nobody knows its shape; angles are a little off then, nothing else. */
const unknownPicture: PictureSize = { width: 1920, height: 1080 };

export interface ShapeEditorOptions {
  /** Tells main all shapes of the camera. Rejects with the reason when main refuses them. */
  readonly send: (shapes: CameraShapes) => Promise<{ readonly shapesRevision: number }>;
  readonly onRefused: (reason: unknown) => void;
}

/**
 * The shapes of one camera as this person sees and edits them: at once, before main has answered. One
 * change is under way at a time, the newest follows; what main refuses is rolled back.
 */
export class ShapeEditor {
  readonly store: StoreApi<Editing> = createStore(() => beginEditing(noShapes, unknownPicture));
  private readonly sending: NewestWins<CameraShapes>;
  /** As main has them, for all that is known here. */
  private told: CameraShapes = noShapes;
  /** Of what main was told last. Answers and states travel on ways of their own and overtake each other. */
  private revision = 0;

  constructor(options: ShapeEditorOptions) {
    this.sending = new NewestWins(
      async (shapes) => {
        try {
          const { shapesRevision } = await options.send(shapes);
          this.revision = shapesRevision;
          this.told = shapes;
        } catch (reason) {
          options.onRefused(reason);
        }
      },
      () => this.settle(),
    );
  }

  get editing(): Editing {
    return this.store.getState();
  }

  dispatch(command: DrawingCommand): void {
    const before = this.editing;
    const after = step(before, command);
    if (after === before) return;
    this.store.setState(after, true);
    const shapes = committedShapes(after);
    const changed = shapes !== committedShapes(before);
    // While a change is under way, what main was told last is not what it will have.
    if (changed && (this.sending.busy || !sameShapes(shapes, this.told))) {
      this.sending.submit(shapes);
    } else this.settle();
  }

  /**
   * What main says; it is shown unless a change of this person is on its way, or it is from before the
   * last one: it would take back what is drawn, with the undo marks.
   */
  accept(shapes: CameraShapes, picture: PictureSize | undefined, revision = Infinity): void {
    if (revision >= this.revision) this.told = shapes;
    this.settle(picture);
  }

  private settle(picture: PictureSize = this.editing.picture): void {
    const { editing, told } = this;
    const dragging = 'before' in editing.mode;
    const shapes = this.sending.busy || dragging ? editing.shapes : told;
    const samePicture =
      picture.width === editing.picture.width && picture.height === editing.picture.height;
    if (samePicture && sameShapes(shapes, editing.shapes)) return;
    this.store.setState(replaceShapes(editing, shapes, picture), true);
  }
}
