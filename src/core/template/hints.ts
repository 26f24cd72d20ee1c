import { remember } from '../remember.ts';

/**
 * What authors call a section in words that its title has none of, by how those words begin, diacritics left out: too little to tell
 * the section by, but enough where it is the free one in that place. Some are the usual words of other languages; those of six
 * letters and more may stand in a compound.
 */
const hints: readonly (readonly [title: string, words: string])[] = [
	[
		'^problem',
		'why pain need reason ausgangslage enonce planteamiento hurt trouble matters?\\b 問題 课题 課題 问题 背景',
	],
	['^goal', 'must\\b want achiev ziel objectif objetivo (?<!非)目[標标的] scope'],
	['non goal', 'not\\b wont nicht hors fuera exclu exclusion leav skip 対象外 非目[标標]'],
	[
		'summary',
		'overview intro nutshell short brief zusammenfass kurz uberblick resum sintesis gist 概要 要約 摘要',
	],
	['proposed solution', 'design solution answer losung propuesta'],
	['technical approach', 'method ansatz enfoque idea attack アプローチ'],
	[
		'overview|high level|^component diagram',
		'high\\b picture diagram bird map\\b glance shape uberblick vue vista panorama',
	],
	[
		'component(?! diagram)',
		'part\\b piece modul block element baustein komponente composant machinery subsystem コンポーネント 组件',
	],
	['alternative', 'idea consider reject discard road else verworf path instead other 代替 备选 替代'],
	['decision', 'choice choose chose decid decision why entscheid 決定 决策 judg call\\b eleccion'],
	[
		'^data (?:schema|model|architecture)|^database',
		'table schema stor record information entit daten donnee datos persist shape データ 数据 esquema domain',
	],
	['relationship', 'er\\b relat link beziehung relacion'],
	[
		'^api|^restful|interface',
		'contract route endpoint interface api http schnittstell door surface エンドポイント 接口',
	],
	['error', 'wrong fail fehler erreur error recover break エラー 错误 unhappy edge degrad incident'],
	['security', 'safe abuse attack threat privacy sicher secur segur guard trust access セキュリティ 安全'],
	['^authentication', 'identi login anmeld sign are authentif autentic 認証 认证'],
	['^authorization', 'may\\b allow permi right can\\b autoris autoriz'],
	['audit', 'did record trail auditor prufprotokoll'],
	['quota', 'limit kontingent throttl fair'],
	['cost', 'money budget bill spend kosten cout pay\\b'],
	['data protection', 'priva personal datenschutz'],
	[
		'^performance(?! (?:and|test|risk))',
		'fast quick speed slow latenc load leistung rendimiento capacity 性能 パフォーマンス',
	],
	['scalability', 'grow scal capacity skalier escal montee 拡張性 扩展 throughput laufzeit'],
	['reliability', 'uptime avail resilien zuverlass fiab disponib fail 信頼性 可靠'],
	['non functional', 'qualit requirement anforder exigence requisito trait'],
	[
		'observability|monitoring',
		'watch see\\b seeing insight telemetr look instrument beobacht uberwach surveil 監視 可観測 监控 可观测',
	],
	['^logging', 'log protokoll journ registro ログ 日志'],
	['^metric', 'number count measur dashboard metri kennzahl 指標 指标'],
	['tracing', 'follow trac traz トレース 追踪'],
	['^testing', 'proof prov qa\\b verif check quality test prueba sure confiden テスト 测试'],
	['^unit', 'small unit'],
	['^integration test', 'across together between integra'],
	['^end to end', 'journey whole full'],
	['performance(?: and load)? test', 'stress pressure load soak last'],
	['resilience', 'break chaos kill fault drill'],
	[
		'^(?:deployment|rollout)',
		'live ship launch releas roll getting einfuhr bereitstell auslief deploi desplieg lanzam run(?!b) operat betrieb production デプロイ リリース 部署 发布',
	],
	[
		'rollout strategy|release process',
		'step ramp ship auslief releas gradual stage produc cut\\b etape wave',
	],
	['rollback', 'undo back(?!lo|gr) revert retour revers zuruck ロールバック 回滚'],
	['flag', 'switch toggle drapeau schalter bascul'],
	['disaster', 'burn backup outage worst notfall restor'],
	[
		'^implementation|roadmap|phase',
		'work task mileston phase step slice stage deliver umsetz fahrplan realis etape',
	],
	[
		'risk',
		'wrong worr danger concern risik risque riesgo afraid リスク 风险 bite might could night hazard derail',
	],
	[
		'open question',
		'question settl answered decid (?<!how\\swe\\s)know unknown clear clarif unsure open offen frage pregunta 未解[決决] 未決 待定',
	],
	['success metric', 'success measur worked erfolg exito succes 成功'],
	['^reference', 'read source link material document quelle enlace fuente 参考'],
	['^system context', 'around umfeld contex kontext situation'],
	['current', 'today now\\b exist present so heute ist actu before'],
	['target', 'tomorrow will\\b after planned soll cible objetivo ziel future'],
	['scope', 'bound border touch abgrenz umfang perimet alcance'],
	['^internal', 'own\\b our inside within intern house first'],
	['^external', 'outside third partner vendor extern saas other'],
	['^integration', 'connect neighbo talk anbindung 連携 集成'],
	['^dependenc', 'depend rely need abhang 依存 依赖'],
	['flow', 'life journey story scenario walk path mov ablauf flux flujo 流れ フロー 流程'],
	['slo target', 'promise objective target ziel'],
	['optimi', 'trick tun quick faster'],
	['^technology', 'stack technol languag tecnolog'],
	['^frontend', 'browser client ui\\b screen page'],
	['^backend', 'server'],
	['maintenance', 'care upkeep wartung 保守 维护'],
];

/** What is longer is a sentence, and has words of everything. */
const longest = 100;

interface Hint {
	readonly title: RegExp;
	readonly words: RegExp;
}

let patterns: readonly Hint[] | undefined;

function all(): readonly Hint[] {
	patterns ??= hints.map(([title, words]) => ({
		title: new RegExp(title),
		words: new RegExp(
			words
				.split(' ')
				.map((word) => (/^\w{1,5}(?!\w)/.test(word) ? `\\b${word}` : word))
				.join('|'),
		),
	}));
	return patterns;
}

/** What the titles may read, by their keys, of which a heading with this key has a word. */
export const hintsIn = remember((key: string): readonly RegExp[] =>
	key.length > longest ? [] : all().flatMap(({ title, words }) => (words.test(key) ? [title] : [])),
);
