/** A page being filled from the top downward. */
import type { Frame } from './frame.ts';
import type { Fill, PlacedBox, PlacedText, Rule } from './plan.ts';

/** The parts of a page plan, while they are being collected. */
export type Sketch = {
  readonly texts: PlacedText[];
  readonly rules: Rule[];
  readonly fills: Fill[];
  readonly boxes: PlacedBox[];
};

/** Pages of free matter and how far the last of them is filled. */
export type Flow = { readonly pages: Sketch[]; y: number };

/** A page with nothing on it. */
export function emptySketch(): Sketch {
  return { texts: [], rules: [], fills: [], boxes: [] };
}

/** Top and bottom of the room between title and foot. */
export function roomOf(frame: Frame): { readonly top: number; readonly bottom: number; readonly height: number } {
  const top = frame.content.y + frame.title.height;
  const bottom = frame.content.y + frame.content.height - frame.footer.height;
  return { top, bottom, height: bottom - top };
}

/** A first empty page. */
export function startFlow(frame: Frame): Flow {
  return { pages: [emptySketch()], y: roomOf(frame).top };
}

/** The page being filled. */
export function currentPage(flow: Flow): Sketch {
  const page = flow.pages.at(-1) ?? emptySketch();
  if (flow.pages.length === 0) flow.pages.push(page);
  return page;
}

/** Begins the next page. */
export function turnPage(flow: Flow, frame: Frame): void {
  flow.pages.push(emptySketch());
  flow.y = roomOf(frame).top;
}

/** Turns the page if so much does not fit any more and the page is not empty. */
export function keepRoom(flow: Flow, height: number, frame: Frame): void {
  const { top, bottom } = roomOf(frame);
  if (flow.y + height > bottom && flow.y > top) turnPage(flow, frame);
}
