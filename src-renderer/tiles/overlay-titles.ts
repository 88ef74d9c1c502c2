import type { TFunction } from 'i18next';
import type { Overlay } from '../state/overlays';

/** In the order of the toolbar and of a tile's menu. */
export const overlayTitles = (
  t: TFunction,
): readonly { readonly overlay: Overlay; readonly title: string }[] => [
  { overlay: 'boxes', title: t('Boxes') },
  { overlay: 'labels', title: t('Labels') },
  { overlay: 'classes', title: t('Classes') },
  { overlay: 'paths', title: t('Paths') },
  { overlay: 'shapes', title: t('Zones') },
  { overlay: 'heat', title: t('Heat') },
  // Where a camera is calibrated.
  { overlay: 'grid', title: t('Metres') },
];
