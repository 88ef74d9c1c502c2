import { appearanceVietnamese } from './appearance-vi';
import { roadUsersVietnamese } from './road-users-vi';
import { panelVietnamese } from './panel-vi';
import { keysVietnamese } from './keys-vi';
import { frameVietnamese } from './frame-vi';
import { camerasVietnamese } from './cameras-vi';
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
  ...panelVietnamese,
  ...keysVietnamese,
  ...frameVietnamese,
  ...camerasVietnamese,
  ...helpVietnamese,
  ...modelsVietnamese,
  ...zonesVietnamese,
  ...settingsVietnamese,
  ...mapVietnamese,
  ...chartsVietnamese,
  ...gridVietnamese,
  ...proofVietnamese,
  ...appearanceVietnamese,
  // One name of a class on every screen, whoever wrote it first.
  ...roadUsersVietnamese,
  Overview: 'Tổng quan',
  Live: 'Trực tiếp',
  Reports: 'Báo cáo',
  Settings: 'Cài đặt',
};
