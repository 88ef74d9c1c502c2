/**
 * Tells whether an element is on the screen: the window is not hidden, and no part of the page scrolled it
 * away. Before the first layout nobody knows. Returns the end of it.
 */
export function watchShown(element: Element, onChange: (shown: boolean) => void): () => void {
  let inSight = false;
  let told = false;
  const tell = (): void => {
    const shown = inSight && !document.hidden;
    if (shown === told) return;
    told = shown;
    onChange(shown);
  };
  const observer = new IntersectionObserver((entries) => {
    inSight = entries.at(-1)?.isIntersecting ?? inSight;
    tell();
  });
  observer.observe(element);
  document.addEventListener('visibilitychange', tell);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', tell);
  };
}
