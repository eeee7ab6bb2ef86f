import { opensWithOrdinal } from '../body/markers.js';
import type { DropReason } from '../source-outline.js';

/**
 * How sure a line is the page's: `widget` wherever it stands, for it is nothing but the page's own words from end to end;
 * `edge` above the report's text or under it alone; `footer` the same, and all that follows is the page's, too.
 */
type Place = 'widget' | 'edge' | 'footer';
type ChromeRow = readonly [reason: DropReason, place: Place, pattern: RegExp];

const TARGET = '(?:(?:新浪|腾讯)?微博|微信(?:好友)?|朋友圈|QQ(?:空间|好友)?)';
const BUTTON = '(?:打印|关闭|收藏|保存|我要纠错|纠错|语音播报)(?:本页|本文|此页|此文|窗口|页面)?';
const DAY = '[\\d一二三四五六七八九十]{1,3}';

/** What government sites put around a report. A pattern describes the whole line, or its label with the colon behind it: no sentence is the page's because of a word. */
// prettier-ignore
const CHROME: readonly ChromeRow[] = [
  ['site_header', 'edge', /^(头部|页头|(网站|返回|设为)?首页|收藏本站|加入收藏|无障碍(浏览|阅读)?|长者模式|繁体|简体|English|登录|注册|搜索)$/],
  ['site_header', 'edge', /^([您你]?(当前|现在|目前)?的?(所在)?位置(是|为)?\s*([：:>]|$)|您现在所在)/],
  ['site_header', 'edge', /^(网站)?首页\s*[>›»|]/],
  ['site_header', 'edge', /^今天是\s*\d{4}\s*年.{0,30}$/],
  ['site_header', 'edge', /^.{2,60}[_|-].*(门户网站|政府网|人民政府网|公众网|信息网)$/],
  ['font_widget', 'widget', /^[【[（(]?\s*字(体|号)(大小)?[\s：:|【】[\]（）()大中小]+$/],
  ['font_widget', 'edge', /^[【[]?\s*字(体|号)(大小)?\s*[：:]/],
  ['font_widget', 'widget', /^([【[（(|\s]*[大中小][】\]）)|\s]*){3}$/],
  ['font_widget', 'widget', /^A\s*[-－](\s*A)?\s*A\s*[+＋]$/],
  ['byline', 'edge', /^[（(【[]?(信息|文章|稿件)?(来源|作者|责任编辑|编辑|发布(人|时间|日期|机构|单位)|更新时间|浏览(次数|量|人数)|阅读(次数|量)|点击(数|量|率|次数)|访问(次数|量)|审核|责编|供稿)(人|单位)?\s*[：:]/],
  ['byline', 'edge', /^(时间|日期)\s*[：:]\s*\d{4}/],
  ['byline', 'edge', /^.{0,40}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(\s+\d{1,2}[:：]\d{2}.*|.*来源.*)$/],
  ['byline', 'edge', new RegExp(`^[（(]?[12\\d〇○零一二三四五六七八九]{4}[-/.年]${DAY}[-/.月]${DAY}日?[)）]?$`)],
  ['index_record', 'edge', /^(索\s*引\s*号|主题(分类|词)|信息(索引号?|分类|名称)|发(文|布)机(关|构)|成文日期|发文(字号|日期)|文\s*号|统一编号|有效性|生效日期|公开(方式|范围|类别)|标\s*题|名\s*称|内容(概述|摘要)|概\s*述)(\s*[：:]|\s{2})/],
  ['index_record', 'edge', /^\S{1,12}[〔［（]\d{4}[〕］）]\s*\d{1,4}\s*号$/],
  // what our own files are checked by
  ['record_number', 'edge', /^文稿指纹\s*([\dA-F]{4}\s*){4}，核验\s*\S{1,200}$/],
  ['contents', 'edge', /^目\s*录$/],
  ['share', 'footer', /^(扫一扫|用手机扫|微信扫|(扫码|(扫描?)?二维码|手机(扫|看))($|[：:\s]|.{0,10}(分享|页面|打开|查看|访问|浏览|关注)))/],
  ['share', 'footer', /^(长按.{0,6}二维码|关注(该|本)公众号|预览时标签不可点|阅读原文|轻触阅读原文)$/],
  ['share', 'footer', /^分享(到|至)?(\s*[：:]|$)/],
  ['share', 'footer', new RegExp(`^(分享(到|至)?[：:]?\\s*)?(${TARGET}[\\s、，|/]*)+$`)],
  ['share', 'footer', new RegExp(`^[【[|\\s]*(${BUTTON}[】\\]【[|\\s]*)+$`)],
  ['related', 'footer', /^(文章)?关键(词|字)\s*[：:]/],
  ['related', 'footer', /^(相关(新闻|链接|信息|文章|阅读|解读|稿件|文件|文档)|友情链接|推荐阅读|热点(新闻|推荐))\s*[：:]?$/],
  ['related', 'footer', /^[【[]?(上|下)一(篇|条)([】\]]|\s*[：:]|$)/],
  ['site_footer', 'footer', /^(主办|承\s*办|协办|维护|运维|技术支持|网站标识码|版权所有|政务新媒体)(单位|方)?(\s*[：:]|\s|$)/],
  ['site_footer', 'footer', /^(Copyright\b|©)/i],
  ['site_footer', 'footer', /^((联系我们|网站地图|关于我们|隐私声明|网站声明|版权声明)([\s|｜]+|$))+$/],
  ['site_footer', 'footer', /^返回(顶部|列表|上一?页)$/],
  ['record_number', 'footer', /^.{0,40}(公网安备|ICP备)\s*\d{2}/i],
  ['record_number', 'footer', /^备案(编)?号\s*[：:]/],
];
/** An entry of a table of contents; the one line of a page that may open with a number. */
const CONTENTS = /^.{2,60}(\.{4,}|…{2,}|·{4,})\s*\d{1,3}$/;
/** Asked first: nearly every line of a report is none of these. */
const ANY = new RegExp(CHROME.map(([, , { source }]) => source).join('|'), 'i');
/** What sites say in whole sentences. */
const SITE_SENTENCE =
  /^(建议|推荐|请)使用.{0,40}(分辨率|浏览器).{0,30}$|^(版权所有|未经).{0,40}(转载|授权|复制).{0,20}$|^您访问的链接即将离开/;
/** What a list of links puts before each. */
const BULLET = /^[•·●○◆◇■□▪▶►*]\s*/;
/** Longer than this, or ended like a sentence, a line is text. */
const LONGEST = 160;

const rowOf = (text: string): ChromeRow | undefined => {
  if (text.length <= LONGEST && SITE_SENTENCE.test(text)) return ['site_footer', 'footer', SITE_SENTENCE];
  if (text.length > LONGEST || /[。；]$/.test(text)) return undefined;
  if (CONTENTS.test(text)) return ['contents', 'widget', CONTENTS];
  const words = text.replace(BULLET, '');
  return ANY.test(words) && !opensWithOrdinal(words) ? CHROME.find(([, , pattern]) => pattern.test(words)) : undefined;
};

/** Whose a line at the edge of a page is, and how sure that is; undefined when it reads like the report's. */
export const chromeOf = (text: string): { reason: DropReason; place: Place } | undefined => {
  const row = rowOf(text);
  return row && { reason: row[0], place: row[1] };
};
export const chromeReason = (text: string): DropReason | undefined => rowOf(text)?.[0];
/** Whether a line opens the page's footer, if nothing of the report follows it. */
export const opensFooter = (text: string): boolean => rowOf(text)?.[1] === 'footer';
