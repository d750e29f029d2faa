/** What goes back to a municipality (確認票): its findings, and the workbooks that they are about. */
import type { Diagnostic } from './diagnostic.ts';
import type { Workbook } from './grid.ts';

/** A finding that the staff have accepted (確認済み), with who, when and why. */
export type Accepted = {
  readonly diagnostic: Diagnostic;
  readonly by: string;
  readonly on: string;
  readonly reason: string;
  readonly until: string;
};

/** A submitted file with its bytes, and its grids where it could be read. */
export type SubmittedFile = {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly workbook?: Workbook;
};

/** Everything that 確認票 and 送付文 of one municipality are made from. */
export type ReturnCase = {
  readonly municipality: string;
  /** Title of the listing that the report is for. */
  readonly listingTitle: string;
  /** Who asks (author of the template). */
  readonly sender: string;
  readonly findings: readonly Diagnostic[];
  readonly accepted: readonly Accepted[];
  readonly files: readonly SubmittedFile[];
  /** Names of indicators by 指標ID. */
  readonly indicatorNames: ReadonlyMap<string, string>;
  /** What findings are about, as heading of its column; 指標 unless given. */
  readonly subjectHeading?: string;
  /** To whom the letter goes, behind the name; 連携事業ご担当者 unless given. */
  readonly addressee?: string;
};
