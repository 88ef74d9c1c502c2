import { create } from 'zustand';
import type { BinMinutes } from '../../src-workers/domain/report/clock-bins';
import type { Period } from './period';

/** What a person looks at on this page; the camera is the selected one. It belongs to the moment. */
interface AnalyticsView {
  readonly period: Period;
  /** Absent: as the period suggests. */
  readonly binMinutes?: BinMinutes | undefined;
  /** Absent: all lines together. */
  readonly lineId?: string | undefined;
  /** Absent: the first zone. */
  readonly zoneId?: string | undefined;
}

export const useAnalytics = create<AnalyticsView>()(() => ({ period: { kind: 'all' } }));
