/** Of the HTML report, which stands alone: no file of ours is beside it. */
export const REPORT_CSS = `
:root { color-scheme: light dark; --ink: #1c1e22; --soft: #5a606a; --paper: #fff; --line: #e2e0da; --accent: #8a4b08; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceef1; --soft: #a9afb9; --paper: #1e2024; --line: #3a3d44; --accent: #f2b866; } }
* { box-sizing: border-box; }
body { max-width: 44rem; margin: 0 auto; padding: 3rem 1.5rem; background: var(--paper); color: var(--ink);
  font: 16px/1.6 'Iowan Old Style', 'Palatino Linotype', Charter, Georgia, 'Noto Serif CJK KR', AppleMyungjo, Batang, serif; }
h1, h2 { line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.9rem; }
h2 { margin: 3rem 0 .25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: 1.25rem; }
.about, .facts { margin: .25rem 0; color: var(--soft); font: 13px/1.5 system-ui, 'Noto Sans', 'Noto Sans CJK KR', sans-serif; overflow-wrap: anywhere; }
a { color: var(--accent); }
article { margin: 1.5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--tone); }
blockquote { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.note { margin: .5rem 0; color: var(--soft); font-style: italic; white-space: pre-wrap; overflow-wrap: anywhere; }
:lang(ko) .note { font-style: normal; }
.tag { padding: 0 .5em; border: 1px solid var(--line); border-radius: 99px; }
@media print {
  @page { margin: 20mm; }
  :root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; --accent: #000; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  h2 { break-after: avoid; }
  article { break-inside: avoid; print-color-adjust: exact; }
  blockquote { orphans: 3; widows: 3; }
  .facts a { text-decoration: none; }
}
`;
