import type { Verdict } from '../rate/rating';
import { VERDICT_SHAPES } from '../ui/verdict-shapes';

const SVG = 'http://www.w3.org/2000/svg';

export function drawVerdict(document: Document, verdict: Verdict, size = 16): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('aria-hidden', 'true');
  for (const shape of VERDICT_SHAPES[verdict]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', shape);
    path.setAttribute('fill', 'currentColor');
    path.setAttribute('fill-rule', 'evenodd');
    svg.append(path);
  }
  return svg;
}
