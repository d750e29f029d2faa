/** The whole labelled corpus, for measuring a reader of running text. */
import { COUNTS } from './counts.ts';
import { DATES } from './dates.ts';
import type { LabelledItem } from './label.ts';
import { LABELS } from './labels.ts';
import { MONEY } from './money.ts';
import { PEOPLE } from './people.ts';
import { SENTENCES } from './sentences.ts';

export const CORPUS: readonly LabelledItem[] = [...DATES, ...COUNTS, ...MONEY, ...LABELS, ...PEOPLE, ...SENTENCES];
