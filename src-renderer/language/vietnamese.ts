import { chartsVietnamese } from './charts-vi';
import { gridVietnamese } from './grid-vi';
import { mapVietnamese } from './map-vi';
import { proofVietnamese } from './proof-vi';
import { settingsVietnamese } from './settings-vi';
import { zonesVietnamese } from './zones-vi';

/** By the English sentence. A test finds sentences of the console that are missing here. */
export const vietnamese: Readonly<Record<string, string>> = {
  ...zonesVietnamese,
  ...settingsVietnamese,
  ...mapVietnamese,
  ...chartsVietnamese,
  ...gridVietnamese,
  ...proofVietnamese,
  Overview: 'Tổng quan',
  Live: 'Trực tiếp',
  Reports: 'Báo cáo',
  Settings: 'Cài đặt',
};
