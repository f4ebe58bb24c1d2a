#!/usr/bin/env bash
# hast-util-from-html 2.1.0 (parse5) hands parse errors to `onerror`, with rule ids and places. For what HTML mends most heavily there are
# none: a stray end tag is dropped, an element left open swallows what follows, text between table rows moves before the table, a list ends
# the paragraph around it, all without a call. Templates checked by `onerror` alone lose content in silence.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hast-util-from-html@2.1.0 hast-util-to-html@9.0.6 >/dev/null
cat > run.mjs <<'JS'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
for (const html of ['<p>a</div>b</p>', '<aside><p>a</p>', '<table><tr><td>1</td></tr>Text</table>', '<p>x<ul><li>y</li></ul>', '<p id=a id=b>']) {
  const errors = []
  const tree = fromHtml(html, { fragment: true, onerror: ({ ruleId }) => errors.push(ruleId) })
  console.log(html, '=>', toHtml(tree), errors.join(' ') || '(no error)')
}
JS
seen=$(node run.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
<p>a</div>b</p> => <p>ab</p> (no error)
<aside><p>a</p> => <aside><p>a</p></aside> (no error)
<table><tr><td>1</td></tr>Text</table> => Text<table><tbody><tr><td>1</td></tr></tbody></table> (no error)
<p>x<ul><li>y</li></ul> => <p>x</p><ul><li>y</li></ul> (no error)
<p id=a id=b> => <p id="a"></p> duplicate-attribute
EXPECTED
