/** All checks of one indicator (点検): findings that only warn. Source: evaluation rules, sections 3 and 7. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { checkAgainstTarget } from './against-target.ts';
import type { Checked } from './checked.ts';
import { checkComputed } from './computed.ts';
import { checkWholeNumbers } from './fractional-count.ts';
import { checkMagnitude } from './magnitude.ts';
import { checkMark } from './mark.ts';
import { checkPartYear } from './part-year.ts';
import { checkPlausibility } from './plausibility.ts';
import { checkStatus } from './status.ts';
import { checkStored } from './stored.ts';
import { checkTarget } from './target.ts';

/** Runs every check. Reports: V116 V119 V120 V121 V122 V201 V202 V203 V204 V205 V206 V207 V208 V210 V211 V212 V213 V214. */
export function check(row: Checked): readonly Diagnostic[] {
  return [
    checkMark,
    checkTarget,
    checkComputed,
    checkStored,
    checkMagnitude,
    checkAgainstTarget,
    checkPlausibility,
    checkPartYear,
    checkWholeNumbers,
    checkStatus,
  ].flatMap((each) => each(row));
}
