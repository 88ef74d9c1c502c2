import { gridVietnamese } from './grid-vi';

/** By the English sentence. A test finds sentences of the console that are missing here. */
export const vietnamese: Readonly<Record<string, string>> = {
  ...gridVietnamese,
  Overview: 'Tổng quan',
  Live: 'Trực tiếp',
  Reports: 'Báo cáo',
  Settings: 'Cài đặt',
};
