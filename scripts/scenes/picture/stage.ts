import { Group, Mesh, type BufferGeometry, type Vector3 } from 'three';
import type { BodyKind } from '../world/bodies';
import type { Actor } from '../world/world-moment';
import type { Performer } from './identity/identity-pass';
import { detailFor } from './levels-of-detail';
import type { BodyModel, PictureParts } from './picture-parts';
import { WholeBody, wholeFromMetresPerPixel } from './whole-body';

interface OnStage {
  readonly id: number;
  readonly body: BodyModel;
  readonly meshes: readonly Mesh[];
  /** Each mesh with all its points. */
  readonly full: readonly BufferGeometry[];
  /** Absent: its limbs move, so it is always drawn part by part. */
  readonly whole: WholeBody | undefined;
}

/** Of a pixel: what is smaller is drawn as one point. */
const share = 0.6;

const limbed: ReadonlySet<BodyKind> = new Set(['motorcycle', 'bicycle', 'pedestrian']);

const meshesOf = (group: Group): Mesh[] => {
  const meshes: Mesh[] = [];
  group.traverse((part) => {
    if (part instanceof Mesh) meshes.push(part);
  });
  return meshes;
};

const show = ({ meshes, whole }: OnStage, asWhole: boolean): void => {
  if (!whole) return;
  for (const mesh of meshes) mesh.visible = !asWhole;
  whole.mesh.visible = asWhole;
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

  pose(actors: readonly Actor[]): void {
    const coming = new Set(actors.map(({ id }) => id));
    for (const [id, { body, whole }] of this.#present) {
      if (coming.has(id)) continue;
      whole?.dispose();
      this.group.remove(body.group);
      body.dispose();
      this.#present.delete(id);
    }
    for (const actor of actors) {
      const { body } = this.#present.get(actor.id) ?? this.#enter(actor);
      body.pose(actor);
    }
  }

  /** Draws everybody with the meshes and triangles that can be told apart from there. */
  detailFrom(viewpoint: Vector3, metresPerPixel: (distance: number) => number): void {
    for (const each of this.#present.values()) {
      const perPixel = metresPerPixel(each.body.group.position.distanceTo(viewpoint));
      const asWhole = perPixel >= wholeFromMetresPerPixel;
      show(each, asWhole);
      if (asWhole && each.whole) each.whole.detail(perPixel * share);
      else
        each.meshes.forEach(
          (mesh, at) => (mesh.geometry = detailFor(each.full[at]!, perPixel * share)),
        );
    }
  }

  /** Everybody in as few meshes as they can be drawn in a flat colour. */
  performers(viewpoint: Vector3, metresPerPixel: (distance: number) => number): Performer[] {
    return [...this.#present.values()].map((each) => {
      const { id, body, meshes, full, whole } = each;
      show(each, true);
      const perPixel = metresPerPixel(body.group.position.distanceTo(viewpoint));
      whole?.detail(perPixel * share);
      const drawn = whole ? [whole.mesh] : meshes;
      return { id, group: body.group, drawn, meshes, full };
    });
  }

  #enter(actor: Actor): OnStage {
    const { id, body: kind, lookSeed } = actor;
    const body = this.#buildBody(kind, lookSeed);
    body.light(this.#lampsLit);
    body.pose(actor);
    const meshes = meshesOf(body.group);
    const full = meshes.map(({ geometry }) => geometry);
    const whole = limbed.has(kind) ? undefined : new WholeBody(body.group, meshes);
    const entered = { id, body, meshes, full, whole };
    this.group.add(body.group);
    this.#present.set(id, entered);
    return entered;
  }

  dispose(): void {
    this.pose([]);
  }
}
