/** Paper of the tables that say what changed (用紙): A4 landscape. */
import type { Paper } from '../model/listing.ts';

export const CHANGE_PAPER: Paper = {
  size: 'A4',
  orientation: 'landscape',
  marginsMm: { top: 12, right: 12, bottom: 12, left: 12 },
  bodyPt: 8,
};
