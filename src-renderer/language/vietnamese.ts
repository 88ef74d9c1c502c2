import { chartsVietnamese } from './charts-vi';
import { gridVietnamese } from './grid-vi';
import { helpVietnamese } from './help-vi';
import { mapVietnamese } from './map-vi';
import { modelsVietnamese } from './models-vi';
import { proofVietnamese } from './proof-vi';
import { settingsVietnamese } from './settings-vi';
import { zonesVietnamese } from './zones-vi';

/** By the English sentence. A test finds sentences of the console that are missing here. */
export const vietnamese: Readonly<Record<string, string>> = {
  ...helpVietnamese,
  ...modelsVietnamese,
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
