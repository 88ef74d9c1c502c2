import { Group, Matrix4, type Object3D, Vector3 } from 'three';

const sideways = new Vector3(0, 0, 1);

/** Lays a thing that hangs along -y from one point towards another one, its front still to the front. */
function hang(part: Object3D, from: Vector3, to: Vector3): void {
  const y = from.clone().sub(to).normalize();
  const x = y.clone().cross(sideways).normalize();
  const z = x.clone().cross(y);
  part.position.copy(from);
  part.quaternion.setFromRotationMatrix(new Matrix4().makeBasis(x, y, z));
}

/** An arm or a leg: two parts that hang along -y, with a joint that bends one way. */
export class Limb {
  readonly group = new Group();

  constructor(
    private readonly upper: Object3D,
    private readonly lower: Object3D,
    private readonly lengths: readonly [upper: number, lower: number],
    /** Stays level where the limb ends: a foot. */
    private readonly foot?: Object3D,
  ) {
    this.group.add(upper, lower);
    if (foot) this.group.add(foot);
  }

  /** @param bend where the joint points; as far as the limb is long enough, its end is at `to` */
  reach(from: Vector3, to: Vector3, bend: Vector3): void {
    const [upper, lower] = this.lengths;
    const way = to.clone().sub(from);
    const distance = Math.min(way.length(), (upper + lower) * 0.9995);
    way.normalize();
    const end = from.clone().addScaledVector(way, distance);
    const share = (upper ** 2 + distance ** 2 - lower ** 2) / (2 * upper * distance);
    const cosine = Math.min(1, Math.max(-1, share));
    const aside = bend.clone().addScaledVector(way, -bend.dot(way)).normalize();
    const joint = from
      .clone()
      .addScaledVector(way, upper * cosine)
      .addScaledVector(aside, upper * Math.sqrt(1 - cosine ** 2));
    hang(this.upper, from, joint);
    hang(this.lower, joint, end);
    this.foot?.position.copy(end);
  }
}
