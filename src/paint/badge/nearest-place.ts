import type { BadgePlace } from '../../protocol/badge-view';

/** A badge let go this near to the title is meant to stand there. */
const NEAR = 120;

/** Where a badge that was carried to this point of the window shall stand: by the title when it is near, else in the corner on that side. */
export function nearestPlace(
  { x, y }: { readonly x: number; readonly y: number },
  title: HTMLElement | null,
): BadgePlace {
  const box = title?.getBoundingClientRect();
  const isNear =
    box !== undefined &&
    x > box.left - NEAR &&
    x < box.right + NEAR &&
    y > box.top - NEAR &&
    y < box.bottom + NEAR;
  if (isNear) return 'title';
  return x < document.documentElement.clientWidth / 2 ? 'left' : 'right';
}
