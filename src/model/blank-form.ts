/** A blank submission workbook (調査票) of one municipality: what it is asked for next year. */

/** One indicator as the form asks for it; texts as in the plan. */
export type BlankFormRow = {
  readonly number: string;
  readonly programme: string;
  readonly indicator: string;
  readonly baseline: string;
  readonly target: string;
  /** False where the method or 対象市町村 does not ask this municipality: its cell is －. */
  readonly asked: boolean;
  /** How to fill it in (記入方法). */
  readonly how: string;
};

export type BlankForm = {
  readonly municipality: string;
  readonly title: string;
  /** Heading of the actual with its year: 実績値（令和6年度）. */
  readonly headings: {
    readonly number: string;
    readonly programme: string;
    readonly indicator: string;
    readonly baseline: string;
    readonly target: string;
    readonly actual: string;
    readonly status: string;
  };
  readonly rows: readonly BlankFormRow[];
};
