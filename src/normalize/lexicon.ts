/** Words of the grammar between numbers (語): comparators, qualifiers, directions, references, labels, particles. */
import type { Comparator, Qualifier } from '../model/measure.ts';
import { PENDING_WORDS } from './pending.ts';

/** What a word does in a value. */
export type Lexeme =
  | {
      readonly does: 'compare';
      readonly comparator: Comparator;
      readonly side: 'before' | 'after';
      /** About the number even of a rank: 3位以内 is 1, 2 or 3, while 3位以上 says the same in words. */
      readonly numeric?: true;
    }
  | { readonly does: 'qualify'; readonly qualifier: Qualifier; readonly side: 'before' | 'after' | 'any' }
  | { readonly does: 'direct'; readonly direction: 'increase' | 'decrease' | 'keep'; readonly by?: number }
  | { readonly does: 'refer'; readonly reference: 'baseline' | 'previous-year' }
  | { readonly does: 'label'; readonly of: 'actual' | 'target' | 'baseline' | 'neutral' }
  | { readonly does: 'per'; readonly per: string }
  | { readonly does: 'join' }
  /** Joins two values like 、 does. */
  | { readonly does: 'and' }
  /** What is still open in a part of the time: 1～3月は未集計. */
  | { readonly does: 'pending' }
  | { readonly does: 'act' }
  | { readonly does: 'total' }
  | { readonly does: 'part' }
  | { readonly does: 'all' }
  | { readonly does: 'among' }
  | { readonly does: 'rank' }
  | { readonly does: 'span' };

type Entry = { readonly word: string; readonly lexeme: Lexeme };

const entries: Entry[] = [];

function put(words: string, lexeme: Lexeme): void {
  for (const word of words.split(' ')) entries.push({ word, lexeme });
}

// Source: 公用文作成の考え方 II-4: 以上・以下・以内 include the figure, 超える・未満 do not.
put('以上', { does: 'compare', comparator: '>=', side: 'after' });
put('以下', { does: 'compare', comparator: '<=', side: 'after' });
put('を超えない 超えない を上回らない', { does: 'compare', comparator: '<=', side: 'after' });
put('を下回らない 下回らない を下らない 下らない', { does: 'compare', comparator: '>=', side: 'after' });
put('以内 まで 迄', { does: 'compare', comparator: '<=', side: 'after', numeric: true });
put('超 超え 越え を超える を超え 超える を上回る を超過', { does: 'compare', comparator: '>', side: 'after' });
put('未満 を下回る に満たない', { does: 'compare', comparator: '<', side: 'after' });
put('最低 最低でも 少なくとも ≧ >=', { does: 'compare', comparator: '>=', side: 'before' });
put('最大 最大で 上限 多くとも ≦ <=', { does: 'compare', comparator: '<=', side: 'before' });
put('> 超過', { does: 'compare', comparator: '>', side: 'before' });
put('<', { does: 'compare', comparator: '<', side: 'before' });

put('約 およそ 凡そ おおよそ 大凡 おおむね 概ね ほぼ 推計 推計値 推定 概算 概算額 概数 試算 試算値 目安 目安値', {
  does: 'qualify',
  qualifier: 'about',
  side: 'any',
});
put('弱 強 程度 前後 くらい ぐらい 位程度 余 余り あまり ほど 近く 足らず', {
  does: 'qualify',
  qualifier: 'about',
  side: 'after',
});
put(
  '累計 累計で 延べ 延べで のべ 延 累積 通算 累計値 延べ数 延べ人数 延人数 延べ人員 延人員 延べ件数 延べ回数 延べ日数 延べ参加者 延べ参加者数 延べ利用者 延べ利用者数 累計数',
  {
    does: 'qualify',
    qualifier: 'cumulative',
    side: 'any',
  },
);
put(
  '把握可能分 把握可能分のみ 把握分 把握分のみ 把握できた分 把握できる範囲 把握している分 一部未集計 一部集計中 一部',
  { does: 'qualify', qualifier: 'partial', side: 'any' },
);
put(
  '予定 予定値 見込 見込み 見込値 見込み値 見込数 見込額 見込み額 見込量 見込者数 予定額 予定数 予定者数 決算見込 決算見込み 決算見込額 実施予定 見通し 予測値',
  {
    does: 'qualify',
    qualifier: 'planned',
    side: 'any',
  },
);
put('時点 時点で 現在 時点の値 時点値', { does: 'qualify', qualifier: 'as-of', side: 'after' });
put('各 それぞれ 各々', { does: 'qualify', qualifier: 'each', side: 'before' });
put('平均 平均で 平均値', { does: 'qualify', qualifier: 'average', side: 'any' });
put('速報 速報値 暫定 暫定値 未確定 仮集計', { does: 'qualify', qualifier: 'provisional', side: 'any' });

put('増 増加 の増加 増やす 増やした 増大 向上 上昇 拡大 延伸 伸長 伸ばす 増員 アップ 上回る を上回る水準 プラス成長', {
  does: 'direct',
  direction: 'increase',
});
put('減 減少 低下 縮小 削減 減らす 抑制 短縮 低減 下回る ダウン 縮減 軽減', { does: 'direct', direction: 'decrease' });
put('倍増', { does: 'direct', direction: 'increase', by: 100 });
put('半減', { does: 'direct', direction: 'decrease', by: 50 });
put('維持 同程度 同水準 並み 並 横ばい 同等 同数 同じ水準 水準維持 水準を維持 継続維持', {
  does: 'direct',
  direction: 'keep',
});

put('現状 現状値 現状の値 現状数値 現況 現況値 基準値 基準年 基準年度 基準年値 策定時 計画策定時 当初値 基準', {
  does: 'refer',
  reference: 'baseline',
});
put('前年度 前年 昨年度 昨年 前年度実績 前年実績 前年度値 対前年度 対前年 前年同期 前年度同期', {
  does: 'refer',
  reference: 'previous-year',
});

put('実績 実績値 実 実数 実人数 実人員 確定 確定値 実施回数 調査結果', { does: 'label', of: 'actual' });
put('目標 目標値 計画値 計画 予算 予算額 当初予算 当初予算額 補正予算 予算現額', { does: 'label', of: 'target' });
put(
  '集計 集計値 数値 値 調査 統計 全体 当市 本市 当町 本町 当村 本村 市全体 圏域 圏域全体 頃 ごろ 金 金額 国勢調査 決算 決算額 決算値 人口 総人口 世帯数',
  { does: 'label', of: 'neutral' },
);
put('合計 計 総計 総数 全部で 合計で 計で', { does: 'total' });
put('うち 内訳 内 ※ 注 注) 参考 但し ただし', { does: 'part' });
put('及び および 並びに ならびに', { does: 'and' });
put(PENDING_WORDS, { does: 'pending' });
put('全 すべて 全て', { does: 'all' });
put('中 のうち の内', { does: 'among' });
put('全国 県内 道内 都内 府内 国内 道 県 世界 全道 上位 第', { does: 'rank' });

put('年間 年 1年 1か年 1ヶ年 1カ年 1年間 1か年度 1年当たり 1年あたり 単年度 年当たり 年あたり', {
  does: 'per',
  per: '年',
});
put('月 月間 毎月 1か月 1ヶ月 1カ月 1か月当たり 1か月あたり 1月当たり 1月あたり 月当たり 月あたり', {
  does: 'per',
  per: '月',
});
put('1人1日当たり 1人1日あたり 一人一日当たり 一人一日あたり 一人1日当たり 一人1日あたり 1人1日平均', {
  does: 'per',
  per: '人・日',
});
put('毎日 1日 1日当たり 1日あたり 日当たり', { does: 'per', per: '日' });
put('1週間 週 毎週 週当たり', { does: 'per', per: '週' });
put('1人当たり 1人あたり 一人当たり 一人あたり ひとり当たり', { does: 'per', per: '人' });
put('計画期間中 計画期間 期間中 期間内 計画期間内 直近 過去', { does: 'span' });

put(
  'を で の に は が と も として とする とし について における に対して に対し と比較して と比べ に比べ と比べて に比べて 比 比較 比較で から より へ にする です 対 た 也',
  { does: 'join' },
);
put(
  '目指す を目指す を目標とする を目標に を確保 確保 達成 を達成 達成する を達成する 達成を目指す 実施 実施する 実施した を実施 実施済 実施済み 開催 開催する 開催した 参加 が参加 の参加 参加者 参加団体 設置 配置 を配置 受入 受入れ 受け入れ を受入 導入 整備 策定 採用 締結 登録 作成 発行 公開 認定 利用 取得 取組 支援 増設 派遣 受講 来場 見学 出展 成立 契約 就職 創業 起業 移住 以上達成 程度を維持 を堅持 開設 開始 養成 育成 提供 完了 活用 修了 交付 助成 補助 採択 相談 到達',
  { does: 'act' },
);

const BY_FIRST: ReadonlyMap<string, readonly Entry[]> = (() => {
  const map = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = entry.word.charAt(0);
    const list = map.get(first);
    if (list === undefined) map.set(first, [entry]);
    else list.push(entry);
  }
  for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length);
  return map;
})();

/** The signs with which words of the grammar begin. */
export const WORD_SIGNS: ReadonlySet<string> = new Set(BY_FIRST.keys());

/** The longest word of the grammar that begins at an offset of a folded text. */
export function lexemeAt(text: string, at: number): Entry | undefined {
  const words = BY_FIRST.get(text.charAt(at));
  return words?.find(({ word }) => text.startsWith(word, at));
}

/** True where a word of the grammar begins, so that an unknown counter ends before it. */
export function startsWord(text: string, at: number): boolean {
  return lexemeAt(text, at) !== undefined;
}
