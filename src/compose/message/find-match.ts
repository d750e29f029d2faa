/** Messages about finding a row's indicator in the plan (X301 to X309). */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MessageEntry } from './entry.ts';

/** The nearest names of the plan, in quotes. */
function nearestNames({ params }: Diagnostic): readonly string[] {
  return ['nearest1', 'nearest2', 'nearest3'].flatMap((key) =>
    params[key] === undefined ? [] : [`「${params[key]}」`],
  );
}

export const FIND_MATCH_MESSAGES = {
  X301: {
    ja: '「{raw}」は計画の評価指標に見つかりません。この行は読みませんでした。',
    hintJa: (diagnostic) => {
      const names = nearestNames(diagnostic);
      return `番号と評価指標を計画のとおりに書いてください。${names.length === 0 ? '' : `${names.join('、')}のことではありませんか。`}`;
    },
    en: '“{raw}” is not an indicator of the plan; the row was not read.',
    hintEn: (diagnostic) => {
      const names = nearestNames(diagnostic);
      return `Use the plan’s number and name.${names.length === 0 ? '' : ` Perhaps ${names.join(', ')}?`}`;
    },
  },
  X302: {
    ja: '「{raw}」を計画の「{name}」と読みました（一致の度合い{score}）。',
    hintJa: '違う指標でないか確かめ、計画の指標名に直してください。',
    en: '“{raw}” was read as the plan’s “{name}” (likeness {score}).',
    hintEn: 'Check it and use the plan’s name.',
  },
  X303: {
    ja: '「{indicator}」が別の事業（{raw}）の所に書かれています。計画の番号{number}の指標として読みました。',
    hintJa: '番号と連携事業名を計画に合わせて直してください。',
    en: '“{indicator}” stands under another programme ({raw}); it was read as the plan’s number {number}.',
    hintEn: 'Correct the number and the programme.',
  },
  X304: {
    ja: '番号{number}の連携事業名が計画の「{name}」と違います。',
    hintJa: '番号の書き間違いでないか確かめ、連携事業名を計画に合わせてください。',
    en: 'The programme’s name differs from the plan’s “{name}” under number {number}.',
    hintEn: 'Check the number and use the plan’s name.',
  },
  X305: {
    ja: '「{programme}」には評価指標が{count}件ありますが、どの指標の行か書かれていません。この行は読みませんでした。',
    hintJa: '評価指標の名前を書いてください。',
    en: '“{programme}” has {count} indicators and the row does not say which; it was not read.',
    hintEn: 'Write the indicator’s name.',
  },
  X306: {
    ja: '「{programme}」は計画にない事業です。この行は一覧に載せません。',
    hintJa:
      '市町村が独自に書き足した事業であれば、そのままで構いません。計画の事業であれば、番号と連携事業名を直してください。',
    en: '“{programme}” is not a programme of the plan; the row is left out.',
    hintEn: 'If it is meant to be in the plan, correct its number and name.',
  },
  X307: {
    ja: 'この行には実績が書かれていますが、どの評価指標のものか書かれていません。この行は読みませんでした。',
    hintJa: '番号と評価指標の名前を書いてください。',
    en: 'The row reports something but names no indicator; it was not read.',
    hintEn: 'Write the number and the indicator’s name.',
  },
  X308: {
    ja: '同じ市町村の中で、指標{id}について違う内容の行が二つあります（もう一つは{other}）。実績値が違えば評価せず、実施状況などは{other}の行のものを使いました。',
    hintJa: 'どちらが正しいか確かめ、一方を消してください。',
    en: 'One municipality reports differently on indicator {id} in two rows (the other is {other}). It is not judged where the actuals differ; the rest was taken from the other row.',
    hintEn: 'Remove the wrong one.',
  },
  X309: {
    ja: '「{raw}」は内訳の行なので、読みませんでした。',
    hintJa: '合計の値が指標の行にあれば、そのままで構いません。なければ、指標の行に合計を書いてください。',
    en: '“{raw}” is a breakdown and was not read.',
    hintEn: 'Nothing to do where the indicator’s own row has the total; otherwise write it there.',
  },
} as const satisfies Readonly<Record<string, MessageEntry>>;
