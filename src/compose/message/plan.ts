/** Messages of the codes in model/codes/plan.ts. */
import type { PLAN_CODES } from '../../model/codes/plan.ts';
import type { MessageEntry } from './entry.ts';

export const PLAN_MESSAGES: Readonly<Record<keyof typeof PLAN_CODES, MessageEntry>> = {
  F301: {
    ja: '計画の「{column}」が空欄です。',
    hintJa: '計画（plan.xlsx）のこの行に「{column}」を記入してください。',
    en: 'The plan has no "{column}" in this row.',
    hintEn: 'Fill in "{column}" in this row of plan.xlsx.',
  },
  F302: {
    ja: '計画の番号「{raw}」が整数ではありません。',
    hintJa: '連携事業の番号は 1、2、3 のような整数で記入してください。',
    en: 'The programme number "{raw}" of the plan is not a whole number.',
    hintEn: 'Write programme numbers as whole numbers.',
  },
  F303: {
    ja: '計画の役割「{raw}」が様式（template.yaml）の役割にありません。',
    hintJa: '様式の役割は {known} です。近いもの：「{nearest}」。',
    en: 'The role "{raw}" is not among the roles of the template.',
    hintEn: 'The roles are {known}; nearest: "{nearest}".',
  },
  F304: {
    ja: '計画の集計方法「{raw}」は使えません。',
    hintJa: '{known} のいずれかを記入してください。近いもの：「{nearest}」。',
    en: 'The aggregation "{raw}" is unknown.',
    hintEn: 'Use one of {known}; nearest: "{nearest}".',
  },
  F305: {
    ja: '計画の指標ID「{id}」が重複しています。',
    hintJa: '指標IDは計画の中で一つずつ違うものにしてください。',
    en: 'The indicator id "{id}" stands twice in the plan.',
    hintEn: 'Give each indicator an id of its own.',
  },
  F306: {
    ja: '計画の方向「{raw}」が読み取れません。',
    hintJa: '大きいほどよい指標は「増」、小さいほどよい指標は「減」と記入してください。',
    en: 'The direction "{raw}" is not understood.',
    hintEn: 'Write 増 where more is better and 減 where less is better.',
  },
  F307: {
    ja: '計画の{column}「{raw}」が様式の市町村にありません。',
    hintJa: '近いもの：「{nearest}」。様式（template.yaml）の municipalities と同じ名称で記入してください。',
    en: 'The municipality "{raw}" in {column} is not in the template.',
    hintEn: 'Nearest: "{nearest}". Use the names of the template.',
  },
  F308: {
    ja: '計画の{column}「{raw}」に当たる指標IDが計画にありません。',
    hintJa: '指標IDを確かめてください。近いもの：「{nearest}」。',
    en: 'No indicator of the plan has the id "{raw}" named in {column}.',
    hintEn: 'Check the id; nearest: "{nearest}".',
  },
  F310: {
    ja: '計画のファイル（plan.xlsx）がありません。',
    hintJa: '様式のフォルダー（template.yaml と同じ場所）に plan.xlsx を置いてください。',
    en: 'There is no plan.xlsx.',
    hintEn: 'Put plan.xlsx beside template.yaml.',
  },
  F311: {
    ja: '前年度の結果を読み取れません。前年度との比較はしません。',
    hintJa: '前年度に作った result-（様式名）.json を、そのまま input/前年度/ に置いてください。',
    en: "Last year's result cannot be read; there is no comparison with it.",
    hintEn: "Put last year's result-<template>.json into input/前年度/ as it is.",
  },
  F312: {
    ja: '指標ID「{id}」の名称が前年度は「{before}」、今年度は「{now}」です。前年度の値は使いません。',
    hintJa: '同じ指標であれば、計画の前年度実績の欄に前年度の値を記入してください。',
    en: 'The indicator {id} was "{before}" last year and is "{now}" now; last year\'s value is not used.',
    hintEn: "If it is the same, write last year's value into 前年度実績 of the plan.",
  },
  F313: {
    ja: 'input/前年度/ の結果は{before}年度のもので、今年度（{now}年度）の前年度ではありません。前年度との比較はしません。',
    hintJa: '前の年度の result-（様式名）.json を置いてください。',
    en: 'The result in input/前年度/ is of fiscal {before}, not of the year before {now}; there is no comparison.',
    hintEn: 'Put the result of the year before into input/前年度/.',
  },
};
