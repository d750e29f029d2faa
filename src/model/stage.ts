/** How settled a figure is by its heading (値の段階): 見込 is a forecast, 速報 and 暫定 may still change. */
export type Stage = 'planned' | 'provisional';
