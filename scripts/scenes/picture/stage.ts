import { Group, Mesh } from 'three';
import type { Actor } from '../world/world-moment';
import type { Performer } from './identity/identity-pass';
import type { BodyModel, PictureParts } from './picture-parts';

interface OnStage extends Performer {
  readonly body: BodyModel;
}

const meshesOf = (group: Group): Mesh[] => {
  const meshes: Mesh[] = [];
  group.traverse((part) => {
    if (part instanceof Mesh) meshes.push(part);
  });
  return meshes;
};

/** The bodies of everybody in the scene: built when they come, thrown away when they are gone. */
export class Stage {
  readonly group = new Group();
  readonly #buildBody: PictureParts['buildBody'];
  readonly #lampsLit: boolean;
  readonly #present = new Map<number, OnStage>();

  constructor(buildBody: PictureParts['buildBody'], lampsLit: boolean) {
    this.#buildBody = buildBody;
    this.#lampsLit = lampsLit;
  }

  get performers(): readonly Performer[] {
    return [...this.#present.values()];
  }

  pose(actors: readonly Actor[]): void {
    const coming = new Set(actors.map(({ id }) => id));
    for (const [id, { body }] of this.#present) {
      if (coming.has(id)) continue;
      this.group.remove(body.group);
      body.dispose();
      this.#present.delete(id);
    }
    for (const actor of actors)
      (this.#present.get(actor.id) ?? this.#enter(actor)).body.pose(actor);
  }

  #enter({ id, body: kind, lookSeed }: Actor): OnStage {
    const body = this.#buildBody(kind, lookSeed);
    body.light(this.#lampsLit);
    const entered = { id, body, group: body.group, meshes: meshesOf(body.group) };
    this.group.add(body.group);
    this.#present.set(id, entered);
    return entered;
  }

  dispose(): void {
    this.pose([]);
  }
}
