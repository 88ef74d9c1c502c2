/**
 * Kalman filter of one coordinate with (nearly) constant velocity, in continuous time: the predict
 * step takes the elapsed time, so skipped frames and variable rates change nothing. The coordinates
 * of a box are independent of each other in the model of SORT and ByteTrack (transition, noise and
 * measurement couple a coordinate only with its own velocity), so a box is four of these filters and
 * no matrix is needed.
 */
export class CoordinateFilter {
  position: number;
  /** Per second. */
  velocity: number;
  positionVariance: number;
  covariance = 0;
  velocityVariance: number;

  constructor(
    position: number,
    positionVariance: number,
    velocity: number,
    velocityVariance: number,
  ) {
    this.position = position;
    this.velocity = velocity;
    this.positionVariance = positionVariance;
    this.velocityVariance = velocityVariance;
  }

  /**
   * Moves the estimate on by `seconds`. The noise of white-noise acceleration integrates to
   * [[t^3/3, t^2/2], [t^2/2, t]] (Bar-Shalom, Li, Kirubarajan 2001, section 6.2.2), a random walk of the
   * position adds t: two predictions of t are exactly one of 2t.
   *
   * @param accelerationNoise spectral density, units^2 / s^3
   * @param walkNoise spectral density of the position's own random walk, units^2 / s
   */
  predict(seconds: number, accelerationNoise: number, walkNoise: number): void {
    const t = seconds;
    this.position += t * this.velocity;
    this.positionVariance +=
      2 * t * this.covariance +
      t * t * this.velocityVariance +
      (accelerationNoise * t * t * t) / 3 +
      walkNoise * t;
    this.covariance += t * this.velocityVariance + (accelerationNoise * t * t) / 2;
    this.velocityVariance += accelerationNoise * t;
  }

  /** Takes in a measured position with the given variance. */
  update(measured: number, measurementVariance: number): void {
    const total = this.positionVariance + measurementVariance;
    const positionGain = this.positionVariance / total;
    const velocityGain = this.covariance / total;
    const surprise = measured - this.position;
    this.position += positionGain * surprise;
    this.velocity += velocityGain * surprise;
    this.velocityVariance -= velocityGain * this.covariance;
    this.covariance *= 1 - positionGain;
    this.positionVariance *= 1 - positionGain;
  }
}
