import { useEffect } from 'react';
import { fillScreen } from '../state/view-actions';
import { useView } from '../state/view-store';

/**
 * Keeps the screen as the view says, and the view as the screen is: the system has keys of its own that
 * leave the full screen. Where the system gives none, the tiles fill the window.
 */
export function useFullScreen(): boolean {
  const fullScreen = useView((view) => view.fullScreen);
  useEffect(() => {
    if (!fullScreen) return;
    let filled = false;
    let over = false;
    const changed = (): void => {
      if (document.fullscreenElement) filled = true;
      else if (filled) fillScreen(false);
    };
    const leave = (): void => {
      if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    };
    document.addEventListener('fullscreenchange', changed);
    document.documentElement.requestFullscreen().then(
      () => over && leave(),
      () => undefined,
    );
    return () => {
      over = true;
      document.removeEventListener('fullscreenchange', changed);
      leave();
    };
  }, [fullScreen]);
  return fullScreen;
}
