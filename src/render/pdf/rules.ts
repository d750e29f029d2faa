/** Rules of a table: the edges of its cells, each drawn once and as long as it can be. */
import { FRAME_PT, RULE_PT } from './look.ts';
import type { Box, Rule } from './plan.ts';

/** Coordinates closer than this are one line, in pt. */
const GRAIN = 0.01;

type Stretch = { readonly from: number; readonly to: number };

const grain = (value: number): number => Math.round(value / GRAIN) * GRAIN;

function collect(edges: Map<number, Stretch[]>, at: number, from: number, to: number): void {
  const key = grain(at);
  const list = edges.get(key);
  if (list === undefined) edges.set(key, [{ from, to }]);
  else list.push({ from, to });
}

function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && stretch.from <= last.to + GRAIN) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
    } else result.push(stretch);
  }
  return result;
}

/**
 * The rules around boxes that touch each other.
 * @param frame the table as a whole, drawn a little thicker
 */
export function rulesAround(boxes: readonly Box[], frame: Box): readonly Rule[] {
  const across = new Map<number, Stretch[]>();
  const down = new Map<number, Stretch[]>();
  for (const { x, y, width, height } of [...boxes, frame]) {
    collect(across, y, x, x + width);
    collect(across, y + height, x, x + width);
    collect(down, x, y, y + height);
    collect(down, x + width, y, y + height);
  }
  const outer = (at: number, ...edges: readonly number[]) => edges.some((edge) => Math.abs(edge - at) <= GRAIN);
  return [
    ...[...across].flatMap(([y, list]) =>
      merged(list).map(({ from, to }) => ({
        x1: from,
        y1: y,
        x2: to,
        y2: y,
        widthPt: outer(y, frame.y, frame.y + frame.height) ? FRAME_PT : RULE_PT,
      })),
    ),
    ...[...down].flatMap(([x, list]) =>
      merged(list).map(({ from, to }) => ({
        x1: x,
        y1: from,
        x2: x,
        y2: to,
        widthPt: outer(x, frame.x, frame.x + frame.width) ? FRAME_PT : RULE_PT,
      })),
    ),
  ];
}
