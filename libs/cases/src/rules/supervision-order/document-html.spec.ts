import { blueIssued, yellowDrafted } from '../testing/ways.fixture.ts';
import type { Story } from '../testing/story.fixture.ts';
import { orderDocument } from './document.ts';
import { renderOrderHtml } from './document-html.ts';

const paper = (story: Story) => {
  const { directory, calendar, policy } = story.context;
  return orderDocument(story.case, story.orders.at(-1)!, directory, calendar, policy);
};
const textOf = (html: string) =>
  html
    .slice(html.indexOf('<body>'))
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, '');

describe('the printed page (GB/T 9704)', () => {
  const html = renderOrderHtml(paper(blueIssued()));

  it('is complete in itself: it loads nothing and runs nothing', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(html.trimEnd()).toMatch(/<\/html>$/);
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:/i);
  });

  it('is A4 with margins of 37, 26, 35 and 28 mm, which leave 156 × 225 mm', () => {
    expect(html).toContain('@page { size: A4 portrait; margin: 37mm 26mm 35mm 28mm; }');
    expect([210 - 26 - 28, 297 - 37 - 35]).toEqual([156, 225]);
  });

  it('sets title and body in 2号 and 3号, with faces to fall back to', () => {
    expect(html).toMatch(/h1 \{ font: 22pt.*方正小标宋简体.*serif;/);
    expect(html).toMatch(/main \{ font: 16pt.*仿宋_GB2312.*Noto Serif CJK SC.*serif;/);
  });

  it('prints every paragraph of the order in its order', () => {
    const text = textOf(html);
    const places = [
      '督办单（蓝色·提醒）',
      '商政督〔2026〕1号',
      '签发人：',
      '市自然资源局：',
      '督办事项：',
      '事由：',
      '办理要求：1.立即明确分管负责人和具体承办人；2.',
      '整改时限：2026年3月17日18时前。',
      '反馈要求：',
      '提示：',
      '联系人：温云砚　　电话：0914-000-0001'.replace(/\s+/g, ''),
      '2026年3月12日',
      '抄送：专班办公室（市工信局），丹凤县人民政府。',
      '2026年3月12日印发',
    ].map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('shows the colour on screen only', () => {
    expect(html).toContain('--band: #3d82c8');
    expect(html.indexOf('var(--band)')).toBeGreaterThan(html.indexOf('@media screen'));
  });

  it('marks a draft, prints no empty date, and names a delegated signature', () => {
    const draft = renderOrderHtml(paper(yellowDrafted()));
    expect(draft).toContain('【待签发】');
    expect(textOf(draft)).not.toContain('印发');
    expect(textOf(renderOrderHtml(paper(yellowDrafted().liveTo('2026-03-20 08:00'))))).toContain(
      '授权签发（示例授权〔2026〕1号）',
    );
  });

  it('escapes all that people wrote', () => {
    const evil = `<img src=x onerror="alert('1')">&amp;`;
    const document = paper(blueIssued());
    const poisoned = {
      ...document,
      ...{ title: evil, docNumber: evil, mark: evil, signer: evil, authorisation: evil, addressee: evil, matter: evil },
      ...{ cause: evil, requirements: [evil], deadline: evil, feedback: evil, hint: { label: evil, text: evil } },
      ...{ contact: { name: evil, phone: evil }, copies: [evil], office: evil, date: evil },
    };
    const page = renderOrderHtml(poisoned);
    expect(page).not.toContain('<img');
    expect(page).not.toContain(evil);
    expect(page.match(/&lt;img src=x onerror=&quot;alert\(&#39;1&#39;\)&quot;&gt;&amp;amp;/g)!.length).toBeGreaterThan(
      15,
    );
  });
});
