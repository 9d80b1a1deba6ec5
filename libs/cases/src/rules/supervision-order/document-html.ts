import type { OrderDocument } from './document.ts';

/** GB/T 9704: A4, 版心 156 × 225 mm, 22 lines of 28 characters; each face falls back to one a machine is likely to have. */
const STYLE = `
@page { size: A4 portrait; margin: 37mm 26mm 35mm 28mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { -webkit-text-size-adjust: 100%; }
body { background: #fff; }
main { font: 16pt/29pt "仿宋_GB2312", FangSong_GB2312, "仿宋", FangSong, STFangsong, "Noto Serif CJK SC", "Source Han Serif SC", serif; color: #000; background: #fff; width: 156mm; min-height: 225mm; margin: 0 auto; display: flex; flex-direction: column; }
h1 { font: 22pt/36pt "方正小标宋简体", FZXiaoBiaoSong-B05S, "方正小标宋_GBK", "华文中宋", STZhongsong, "Noto Serif CJK SC", "Source Han Serif SC", serif; text-align: center; margin: 0 0 14pt; }
h1 span { display: inline-block; max-width: 100%; overflow-wrap: anywhere; }
.head { display: flex; justify-content: space-between; gap: 1em; padding-bottom: 6pt; border-bottom: 0.35mm solid #000; margin-bottom: 14pt; }
.head span, .record span { min-width: 0; overflow-wrap: anywhere; }
.head b, dt { font-family: "黑体", SimHei, STHeiti, "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; font-weight: normal; }
.signer { font-family: "楷体_GB2312", KaiTi_GB2312, "楷体", KaiTi, STKaiti, "Noto Serif CJK SC", serif; }
p, dl > div { text-align: justify; text-indent: 2em; orphans: 2; widows: 2; overflow-wrap: anywhere; }
.to { text-indent: 0; }
dt { display: inline-block; text-indent: 0; }
dd { display: inline; }
.sign { margin-top: 29pt; padding-right: 2em; text-align: right; text-indent: 0; break-inside: avoid; overflow-wrap: anywhere; }
.record { margin-top: auto; padding-top: 29pt; font-size: 14pt; line-height: 24pt; break-inside: avoid; }
.record div { display: flex; justify-content: space-between; padding: 2pt 1em; border-top: 0.25mm solid #000; }
.record div:first-child { border-top-width: 0.35mm; }
.record div:last-child { border-bottom: 0.35mm solid #000; }
.mark { text-align: center; text-indent: 0; font-weight: bold; }
.kept { display: none; }
@media screen {
  body { background: #e9edf2; padding: 8mm 0; }
  main { width: 210mm; min-height: 297mm; padding: 37mm 26mm 35mm 28mm; background: #fff; border-top: 6mm solid var(--band); box-shadow: 0 1mm 4mm rgb(0 0 0 / 20%); }
  .mark { color: #b3261e; }
  .kept { display: block; width: 210mm; max-width: 100%; margin: 4mm auto 0; padding: 0 4mm; color: #4a5563; font: 12px/18px sans-serif; text-align: center; text-indent: 0; overflow-wrap: anywhere; }
}
@media screen and (max-width: 210mm) { main { width: auto; padding: 12mm 6mm; } .head { flex-wrap: wrap; } }
`;

/** A complete page that prints on A4 as GB/T 9704 lays a paper out, black on white; every text is escaped (rules.md §116). */
export function renderOrderHtml(document: OrderDocument): string {
  const { title, docNumber, hex, office, date, sha256 } = document;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(docNumber ?? title)}</title>
<style>:root { --band: ${hex}; }${STYLE}</style>
</head>
<body>
<main>
<h1>${heading(document)}</h1>
<div class="head"><span>${escape(docNumber ?? '')}</span><span><b>签发人：</b><span class="signer">${escape(document.signer)}</span></span></div>
${document.mark === null ? '' : `<p class="mark">【${escape(document.mark)}】</p>\n`}<p class="to">${escape(document.addressee)}：</p>
<dl>
${paragraphsOf(document).map(paragraph).join('\n')}
</dl>
<div class="sign">${signature(document)}</div>
<footer class="record">
<div><span>抄送：${escape(document.copies.join('，'))}。</span></div>
<div><span>${escape(office)}</span><span>${date === null ? '' : `${escape(date)}印发`}</span></div>
</footer>
</main>
${sha256 === null ? '' : `<p class="kept">正文签发时已存证，校验值 SHA-256：${sha256}</p>\n`}</body>
</html>
`;
}

/** Too long for one line, it breaks after the office, never inside the name of the paper. */
function heading({ title, office }: OrderDocument): string {
  const kind = title.startsWith(office) ? title.slice(office.length) : title;
  const issuer = title.slice(0, title.length - kind.length);
  return [issuer, kind].map((part) => `<span>${escape(part)}</span>`).join('<wbr>');
}

function paragraphsOf(d: OrderDocument): [label: string, text: string][] {
  return [
    ['督办事项', d.matter],
    ...(d.instructions ?? []).map((text): [string, string] => ['领导批示', `${text}。`]),
    ['事由', d.cause],
    ['办理要求', `${d.requirements.map((text, i) => `${i + 1}.${text}`).join('；')}。`],
    ['整改时限', `${d.deadline}。`],
    ['反馈要求', d.feedback],
    [d.hint.label, d.hint.text],
    ...(d.contact ? [['联系人', `${d.contact.name}　　电话：${d.contact.phone}`] as [string, string]] : []),
  ];
}

function paragraph([label, text]: readonly [string, string]): string {
  return `<div><dt>${escape(label)}：</dt><dd>${escape(text)}</dd></div>`;
}

function signature({ office, date, authorisation, signer, signedActing }: OrderDocument): string {
  const acting = signedActing ? [`${signer}（代）`] : [];
  const delegated = [...acting, ...(authorisation === null ? [] : [`授权签发（${authorisation}）`])];
  return [office, ...(date === null ? [] : [date]), ...delegated].map((line) => escape(line)).join('<br>\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
