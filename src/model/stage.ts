/** What a heading says of all figures under it (値の段階): 見込 is a forecast, 速報 and 暫定 may still change, 累計 and 延べ count otherwise. */
export type Stage = 'planned' | 'provisional' | 'cumulative';
