/** Whose a file is that was not used (使わなかったファイルの団体): damaged, empty, of another year, contradicted, a copy. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { FileState } from '../model/submission.ts';
import { type FileSurvey, outerOwnerSigns } from './file-survey.ts';
import { decideOwner, type OwnerDecision, type Register } from './owner.ts';

/** Whose a file's first sheet of data is (提出団体). */
export function ownerOf(survey: FileSurvey): OwnerDecision | undefined {
  return survey.sheets.find(({ survey: { role } }) => role === 'data' || role === 'part-of-year')?.owner;
}

/**
 * The state with the municipality that the file names, in its sheets or else in its path alone, or that a misspelt name in
 * them is probably meant for: 未提出 would be wrong of it.
 * @param survey undefined for a file that could not be opened
 */
export function withOwner(state: FileState, survey: FileSurvey | undefined, register: Register): FileState {
  if (state.state !== 'unreadable' && state.state !== 'set-aside') return state;
  const inside = survey === undefined ? undefined : ownerOf(survey);
  const outside = decideOwner(outerOwnerSigns(state.path, []), register, state.path);
  const owner = inside?.municipality ?? outside.municipality ?? guessIn(inside) ?? guessIn(outside);
  return owner === undefined ? state : { ...state, owner: owner.name };
}

function guessIn(decision: OwnerDecision | undefined) {
  return decision?.municipality === undefined ? decision?.guess : undefined;
}

/** Under another municipality's name a copy is no harmless one. Reports: X206, and those of the copy's owner. */
export function copyFindings(copy: FileSurvey, first: FileSurvey): readonly Diagnostic[] {
  const [mine, theirs] = [ownerOf(copy)?.municipality, ownerOf(first)?.municipality];
  if (mine === undefined)
    return theirs === undefined ? [] : (ownerOf(copy)?.diagnostics ?? []).filter(({ code }) => code !== 'X201');
  if (theirs === undefined || mine.code === theirs.code) return [];
  const params = { municipality: mine.name, other: theirs.name, first: first.path };
  return [diagnose('X206', { file: copy.path }, { params, related: [{ file: first.path }] })];
}
