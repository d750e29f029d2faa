/** The plan (計画): what is to be reported, with targets and rules of adding up. One per template and period. */
import type { Measure } from './measure.ts';
import type { Source, Sourced } from './source.ts';

/** 集計方法: how the municipalities' values become the region's. */
export const AGGREGATIONS = ['代表', '合計', '市町村数', '平均', '最大', '最小', '算出'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** 方向: which side is better. */
export type Direction = 'more' | 'less';

/** An indicator (評価指標) of a programme, or a 基本KPI of a role. */
export type PlanIndicator = {
  /** 指標ID, else the programme's number, with -n where it has several; K1 … for 基本KPI. */
  readonly id: string;
  readonly name: string;
  /** The cell of the name. */
  readonly nameSources?: readonly Source[];
  /** Absent for a 基本KPI. */
  readonly programme?: number;
  readonly role: string;
  readonly baseline: Sourced<Measure>;
  readonly target: Sourced<Measure>;
  readonly aggregation: Aggregation;
  readonly direction?: Direction;
  /** 代表市町村 where it is not the template's lead. */
  readonly lead?: string;
  /** 対象市町村: those that must report; absent where the plan names none. */
  readonly reporters?: readonly string[];
  /** 指標ID of the numerator and the denominator of a 平均, or a whole set's size as a number in 分母. */
  readonly numerator?: string;
  readonly denominator?: string;
  /** 指標ID of the weights of a 平均; in the plan also the words of that indicator. */
  readonly weight?: string;
  /** 期限 as read from the optional column. */
  readonly due?: Sourced<Measure>;
  /** 前年度実績 of the optional column. */
  readonly previous?: Sourced<Measure>;
  readonly note?: string;
};

/** 連携事業: its indicators stand together in the listing. */
export type PlanProgramme = {
  readonly no: number;
  readonly role: string;
  readonly name: Sourced<string>;
  readonly overview: Sourced<string>;
  readonly indicatorIds: readonly string[];
};

export type Plan = {
  readonly programmes: readonly PlanProgramme[];
  /** In the order of the listing: a role's 基本KPI first, then its programmes'. */
  readonly indicators: readonly PlanIndicator[];
};

/** A row of plan.xlsx before its values are read (計画の行). Cells keep their texts. */
export type PlanRow = {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<import('./template.ts').PlanColumn, Sourced<string>>>>;
};
