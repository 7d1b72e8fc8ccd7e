import { readTokens } from '../board';
import { INKS, type DrawCall, type Ink } from './scene';

/** Colours as CSS has them. */
export type SceneColours = Readonly<Record<Ink, string>>;

const TOKENS = {
  ground: 'sunken',
  line: 'line',
  dim: 'dim',
  sprite: 'runnable-dot',
  hero: 'accent',
  good: 'running-dot',
  bad: 'leaked-dot',
  idle: 'sleeping-dot',
} as const satisfies SceneColours;

/** The theme's colours as they are for `element` now: a canvas knows no variables. */
export function readColours(element: HTMLElement): SceneColours {
  const colours = readTokens(element, Object.values(TOKENS));
  return Object.fromEntries(INKS.map((ink) => [ink, colours[TOKENS[ink]]])) as Record<Ink, string>;
}

/** Paints a picture over the one before. `ratio`: the screen's pixels for each of CSS. */
export function paint(
  context: CanvasRenderingContext2D,
  calls: readonly DrawCall[],
  colours: SceneColours,
  ratio: number,
): void {
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, width, height);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.lineWidth = 1;
  for (const call of calls) {
    context.globalAlpha = call.alpha ?? 1;
    context.fillStyle = context.strokeStyle = colours[call.ink];
    switch (call.shape) {
      case 'disc':
        context.beginPath();
        context.arc(call.x, call.y, call.radius, 0, Math.PI * 2);
        context.fill();
        break;
      case 'box':
        context.fillRect(call.x, call.y, call.width, call.height);
        break;
      case 'line':
        context.beginPath();
        context.moveTo(call.x, call.y);
        context.lineTo(call.toX, call.toY);
        context.stroke();
        break;
    }
  }
}
