/**
 * Calls `onMove` once a frame in which the title may have moved: the page was resized, an image above it arrived, a part of the
 * page scrolled by itself, the title came into view. No polling.
 */
export function keepInPlace(title: HTMLElement | null, onMove: () => void, signal: AbortSignal): void {
  let frame = 0;
  const queue = (): void => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      onMove();
    });
  };
  const { documentElement, body } = document;
  const sizes = new ResizeObserver(queue);
  for (const element of [documentElement, body, title, title?.parentElement])
    if (element) sizes.observe(element);
  const sight = new IntersectionObserver(queue, { threshold: [0, 1] });
  if (title !== null) sight.observe(title);
  addEventListener('resize', queue, { signal, passive: true });
  addEventListener('load', queue, { signal });
  document.fonts.addEventListener('loadingdone', queue, { signal });
  // The window's own scrolling moves title and badge alike; only a scrolling part inside it tears them apart.
  document.addEventListener('scroll', (event) => event.target !== document && queue(), {
    signal,
    capture: true,
    passive: true,
  });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    sight.disconnect();
    cancelAnimationFrame(frame);
  });
}
