import type { ChosenDetector, DetectorChoice } from '../../src-workers/contracts/console-state';
import { modelsFolder as bundledModels } from '../program-files';
import { sourceFile } from '../project/source-path';
import { buildCommand } from './build-command';
import { listModels, shippedModel, type KnownModel } from './model-registry';

/** The detectors of the list, as they were when they were last looked at. */
export class DetectorChoices {
  readonly #modelsFolder: string;
  #known: readonly KnownModel[] = [];
  #choices: readonly DetectorChoice[] = [];

  private constructor(modelsFolder: string) {
    this.#modelsFolder = modelsFolder;
  }

  /** Empty where the list cannot be read: the camera that needs it says why. */
  static async read(modelsFolder = bundledModels): Promise<DetectorChoices> {
    const choices = new DetectorChoices(modelsFolder);
    await choices.look().catch(() => undefined);
    return choices;
  }

  /** What a person may choose; the shipped one first. */
  get all(): readonly DetectorChoice[] {
    return this.#choices;
  }

  has(id: string): boolean {
    return this.#known.some(({ manifest }) => manifest.id === id);
  }

  /** @throws Failure MODEL_MANIFEST_INVALID */
  async look(): Promise<void> {
    this.#known = await listModels(this.#modelsFolder);
    this.#choices = this.#known
      // What the user has to bring is offered where it was brought.
      .filter(({ manifest, installed }) => installed || manifest.origin !== 'user')
      .map(choiceOf)
      .sort((one, other) => Number(other.ships) - Number(one.ships));
  }

  /** @param model as the project has it */
  chosen(projectPath: string, model: string): ChosenDetector {
    return this.has(model)
      ? { kind: 'known', id: model }
      : { kind: 'file', path: sourceFile(projectPath, model) };
  }
}

function choiceOf({ manifest, installed }: KnownModel): DetectorChoice {
  const { id, title, licence } = manifest;
  const choice = { id, title, licence, ships: id === shippedModel };
  const command = buildCommand(manifest);
  return installed || command === undefined
    ? choice
    : { ...choice, missing: `Not built yet. Run "${command}".` };
}
