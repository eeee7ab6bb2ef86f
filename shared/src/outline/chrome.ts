import type { DropReason } from './source-outline.js';

interface ChromeRow {
  reason: DropReason;
  pattern: RegExp;
  /** Seen after the body, all that follows is the page's, too. */ ends?: true;
  /** Never the words of a report, wherever it stands. */ always?: true;
}

/** What government sites put around a report; each pattern begins at the line's start, so that a sentence with such a word stays. */
const CHROME: readonly ChromeRow[] = [
  {
    reason: 'site_header',
    pattern:
      /^(头部|页头|(网站|返回|设为)?首页|收藏本站|加入收藏|无障碍(浏览|阅读)?|长者模式|繁体|简体|English|登录|注册|搜索)$/,
  },
  { reason: 'site_header', pattern: /^([您你]?(当前|现在|目前)?的?(所在)?位置(是|为)?\s*([：:>]|$)|您现在所在)/ },
  { reason: 'site_header', pattern: /^(网站)?首页\s*[>›»|]/ },
  { reason: 'site_header', pattern: /^今天是\s*\d{4}\s*年.{0,30}$/ },
  { reason: 'site_header', pattern: /^.{2,60}[_|-].*(门户网站|政府网|人民政府网|公众网|信息网)$/ },
  { reason: 'font_widget', pattern: /^[【[]?\s*字(体|号)(大小)?(\s*[：:]|[【[（\s]*大[】\]）\s])/, always: true },
  { reason: 'font_widget', pattern: /^([【[（(|\s]*[大中小][】\]）)|\s]*){3}$/, always: true },
  { reason: 'font_widget', pattern: /^A\s*[-－](\s*A)?\s*A\s*[+＋]$/, always: true },
  {
    reason: 'byline',
    pattern:
      /^[（(【[]?(信息|文章|稿件)?(来源|作者|责任编辑|编辑|发布(人|时间|日期|机构|单位)|更新时间|浏览(次数|量|人数)|阅读(次数|量)|点击(数|量|率|次数)|访问(次数|量)|审核|责编|供稿)(人|单位)?\s*[：:]/,
  },
  { reason: 'byline', pattern: /^(时间|日期)\s*[：:]\s*\d{4}/ },
  { reason: 'byline', pattern: /^.{0,40}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(\s+\d{1,2}[:：]\d{2}.*|.*来源.*)$/ },
  {
    reason: 'byline',
    pattern:
      /^[（(]?[12\d〇○零一二三四五六七八九]{4}[-/.年][\d一二三四五六七八九十]{1,2}[-/.月][\d一二三四五六七八九十]{1,3}日?[)）]?$/,
  },
  {
    reason: 'index_record',
    pattern:
      /^(索\s*引\s*号|主题(分类|词)|信息(索引号?|分类|名称)|发(文|布)机(关|构)|成文日期|发文(字号|日期)|文\s*号|统一编号|有效性|生效日期|公开(方式|范围|类别)|标\s*题|名\s*称)(\s*[：:]|\s{2})/,
  },
  { reason: 'index_record', pattern: /^\S{1,12}[〔［（]\d{4}[〕］）]\s*\d{1,4}\s*号$/ },
  { reason: 'contents', pattern: /^目\s*录$/ },
  { reason: 'contents', pattern: /^.{2,60}(\.{4,}|…{2,}|·{4,})\s*\d{1,3}$/, always: true },
  {
    reason: 'share',
    pattern:
      /^(扫一扫|用手机扫|微信扫|(扫码|(扫描?)?二维码|手机(扫|看))($|[：:\s]|.{0,10}(分享|页面|打开|查看|访问|浏览|关注)))/,
    ends: true,
    always: true,
  },
  {
    reason: 'share',
    pattern:
      /^(分享(到|至|：|:|$)|[【[]?(打印|关闭|收藏|保存)(本(页|文)|此(页|文)|窗口|页面|\s|[】\]|]|$)|.{0,6}(微信|微博|QQ空间|朋友圈)(\s|$))/,
    ends: true,
    always: true,
  },
  { reason: 'related', pattern: /^(文章)?关键(词|字)\s*[：:]/, ends: true },
  {
    reason: 'related',
    pattern: /^(相关(新闻|链接|信息|文章|阅读|解读|稿件|文件)|友情链接|推荐阅读|热点(新闻|推荐))\s*[：:]?$/,
    ends: true,
    always: true,
  },
  { reason: 'related', pattern: /^[【[]?(上|下)一(篇|条)[】\]]?\s*[：:]?/, ends: true, always: true },
  {
    reason: 'site_footer',
    pattern:
      /^(主办(单位)?|承\s*办(单位)?|协办(单位)?|维护单位|运维单位|技术支持|网站标识码|版权所有|Copyright\b|©|联系我们|网站地图|关于我们|隐私声明|网站声明|政务新媒体)\s*/i,
    ends: true,
  },
  { reason: 'site_footer', pattern: /^返回(顶部|列表|上一?页)$/, ends: true, always: true },
  { reason: 'site_footer', pattern: /^您访问的链接即将离开/, ends: true, always: true },
  { reason: 'record_number', pattern: /^.{0,40}(公网安备|ICP备)\s*\d*/i, ends: true, always: true },
  { reason: 'record_number', pattern: /^备案(编)?号\s*[：:]/, ends: true, always: true },
];
/** Longer than this, or ended like a sentence, a line is text. */
const LONGEST = 160;

const rowOf = (text: string): ChromeRow | undefined =>
  text.length > LONGEST || /[。；]$/.test(text) ? undefined : CHROME.find(({ pattern }) => pattern.test(text));

/** Why a line at the edge of a page is the site's and not the report's; undefined when it is not. */
export const chromeReason = (text: string): DropReason | undefined => rowOf(text)?.reason;
/** The same for a line between paragraphs of the body, where only what no report says counts. */
export const widgetReason = (text: string): DropReason | undefined => {
  const row = rowOf(text);
  return row?.always ? row.reason : undefined;
};
/** Whether a line opens the page's footer. */
export const opensFooter = (text: string): boolean => rowOf(text)?.ends === true;
