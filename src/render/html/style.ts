/** The page's looks (表示と印刷の書式): on screen and, for print, on the listing's paper. */
import type { Paper } from '../../model/listing.ts';

/** The style sheet, with the print set-up of the listing. */
export function styleSheet(paper: Paper): string {
  const { top, right, bottom, left } = paper.marginsMm;
  const narrow = paper.orientation === 'portrait' ? '\ntable.listing { min-width: 48rem; }' : '';
  return `${SCREEN}${narrow}
@page { size: ${paper.size} ${paper.orientation}; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }
@media print {
  body { margin: 0; font-size: ${paper.bodyPt}pt; line-height: 1.42; background: none; }
  th, td { padding: .2em .5em; }
  table { margin-bottom: 1em; }
  nav, .skip { display: none; }
  .wide, #listing .wide { overflow: visible; max-height: none; }
  table.listing { font-size: 1em; min-width: 0; }
  .front table { min-width: 0; width: 100%; }
  .vertical > span { position: static; }
  thead { display: table-header-group; }
  table.listing thead th { position: static; }
  tr { break-inside: avoid; }
  tbody > tr:first-child { break-inside: auto; }
  section.front { break-after: page; }
}`;
}

const SCREEN = `:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 1.5rem; color: #000; background: #fff; line-height: 1.5;
  font-family: "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", "Meiryo", "Noto Sans CJK JP", sans-serif; }
h1 { font-size: 1.5em; margin: 0 0 .5em; }
h2 { font-size: 1.25em; margin: 1.5em 0 .5em; }
p { margin: 0; }
a { color: #00458b; }
nav ul { display: flex; flex-wrap: wrap; gap: .25em 1.5em; padding: 0; list-style: none; }
.skip { position: absolute; left: -999em; }
.skip:focus { left: 1rem; top: .5rem; padding: .5em; background: #fff; border: 2px solid #00458b; }
.draft { display: inline-block; margin: 0 0 1em; padding: .25em .75em; border: 2px solid #a00000; color: #a00000; font-weight: bold; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; margin: .75rem 0 1rem; }
.figures div { text-align: center; }
.figures div { border: 1px solid #555; padding: .5em 1em; min-width: 8em; }
.figures dt { font-size: .9em; }
.figures dd { margin: 0; }
.figures .value { font-size: 1.6em; font-weight: bold; }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 3px solid #00458b; }
table { border-collapse: collapse; margin: 0 0 1.5rem; }
caption { text-align: left; font-weight: bold; padding: .25em 0; }
th, td { border: 1px solid #333; padding: .3em .45em; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
th { font-weight: normal; }
thead th { background: #dce6f1; font-weight: bold; text-align: center; }
.front table { min-width: 48rem; }
.front thead th { white-space: nowrap; }
.front table.bars { width: 100%; }
.front td.center p { display: inline-block; }
.bars th[scope=row] { white-space: nowrap; }
.center { text-align: center; }
.right { text-align: right; }
.bold { font-weight: bold; }
table.listing { width: 100%; min-width: 80rem; table-layout: fixed; font-size: .85em; }
table.listing thead th { position: sticky; top: 0; z-index: 1; box-shadow: 0 -1px #333, 0 1px #333; }
.vertical > span { display: block; margin: 0 auto; writing-mode: vertical-rl; text-orientation: mixed; letter-spacing: .15em; }
@media screen and (min-width: 60rem) {
  #listing .wide { max-height: 94vh; overflow: auto; }
  .vertical > span { position: sticky; top: 4em; }
}
.hang { padding-left: 1em; text-indent: -1em; }
abbr { text-decoration: none; }
.bar { min-width: 12em; padding: .3em; }
.bars .right, .bars th { width: 1%; }
.bar span { display: inline-block; height: 1.2em; vertical-align: middle; border: 1px solid #000; margin-right: -1px; }
.bar .m0 { background: #1f4e79; }
.bar .m1 { background: #9dc3e6; }
.bar .m2 { background: repeating-linear-gradient(45deg, #000 0 1px, #fff 1px 5px); }
.bar .m3, .bar .m6 { background: #fff; }
.bar .m4, .key.m4 { background: repeating-linear-gradient(-45deg, #1f4e79 0 2px, #fff 2px 6px); }
.bar .m5, .key.m5 { background: repeating-linear-gradient(90deg, #555 0 1px, #fff 1px 4px); }
.key { display: inline-block; width: 1.4em; height: .9em; border: 1px solid #000; margin-right: .3em; }
.key.m0 { background: #1f4e79; }
.key.m1 { background: #9dc3e6; }
.key.m2 { background: repeating-linear-gradient(45deg, #000 0 1px, #fff 1px 5px); }
.lead { margin: 0 0 .75em; }
h3 { font-size: 1em; margin: .5em 0 .25em; }
.small-bars div { display: inline-flex; align-items: flex-end; gap: .3em; border-bottom: 1px solid #000; padding: 0 .3em; }
.small-bars { text-align: center; }
.small-bars span { display: block; width: .7em; background: #4d4d4d; border: 1px solid #000; }
.small-bars .planned { background: #fff; }
footer { margin-top: 1em; font-size: .9em; }
@media print { .bar span, .small-bars span, .key, thead th { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }`;
