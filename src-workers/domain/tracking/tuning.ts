export interface Tuning {
  measureNoise: number;
  walkNoise: number;
  accelNoise: number;
  sizeNoise: number;
  firstSpeed: Record<'motor' | 'two-wheeler' | 'pedestrian', number>;
  reach: number;
  maxReach: number;
  wideReach: number;
  wideCost: number;
  lowCost: number;
  tentativeCost: number;
  tentativeBudget: number;
  fieldWeight: number;
  duplicate: number;
  birthOverlap: number;
  lowTentative: number;
  sizeGate: number;
  lostAll: number;
  scoreWeight: number;
  freezeSize: number;
  coast: number;
  hits: number;
  fieldFloor: number;
  fieldScatter: number;
  wideLow: number;
  velDecay: number;
  minHits: number;
}
export const defaultTuning: Tuning = {
  measureNoise: 0.05,
  walkNoise: 0.27,
  accelNoise: 1.0,
  sizeNoise: 0.3,
  firstSpeed: { motor: 6, 'two-wheeler': 3, pedestrian: 1 },
  reach: 1,
  maxReach: 1,
  wideReach: 2,
  wideCost: 0.9,
  lowCost: 0.5,
  tentativeCost: 0.8,
  tentativeBudget: 150,
  fieldWeight: 1,
  duplicate: 0.85,
  birthOverlap: 1.1,
  lowTentative: 0,
  sizeGate: 4,
  lostAll: 0,
  scoreWeight: 0,
  freezeSize: 0,
  coast: 1,
  hits: 3,
  fieldFloor: 0.5,
  fieldScatter: 1,
  wideLow: 0,
  velDecay: 0,
  minHits: 0,
};
