#!/usr/bin/env bash
# Chromium 147 (@sparticuz/chromium 147.0.0, puppeteer-core 24.43.1): `widows` of a paragraph takes lines along to the next page, which is the way to keep a divided
# word off the end of a page. Where it leaves fewer lines on the page before than `orphans` asks for, it is not the paragraph that moves to the next page as a
# whole, as CSS Fragmentation 3 (4.4) lets one expect: `widows` is dropped without a word, and the break stays where it was.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-audit --no-fund puppeteer-core@24.43.1 @sparticuz/chromium@147.0.0 pdfjs-dist@5.6.205 >/dev/null
cat > run.mjs <<'JS'
import chromium from '@sparticuz/chromium'
import puppeteer from 'puppeteer-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
const browser = await puppeteer.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: 'shell' })
const page = await browser.newPage()
// Ten lines a page; seven stand before the paragraph of six lines.
for (const [orphans, widows] of [[2, 2], [2, 4], [3, 3], [3, 4], [3, 6]]) {
  await page.setContent(`<!doctype html><html lang="de"><title>T</title><style>@page { size: 300pt 260pt; margin: 30pt } body { margin: 0 }
p { margin: 0; font: 12pt/20pt monospace; orphans: 1; widows: 1 } .viele { orphans: ${orphans}; widows: ${widows} }</style>
${'<p>davor</p>'.repeat(7)}<p class="viele">${[1, 2, 3, 4, 5, 6].map((n) => `zeile${n}`).join('<br>')}</p>`)
  const pdf = await getDocument({ data: await page.pdf({ preferCSSPageSize: true }), verbosity: 0 }).promise
  const counts = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    counts.push(items.filter(({ str }) => str.startsWith('zeile')).length)
  }
  console.log(`orphans ${orphans}, widows ${widows}: lines by page ${counts.join(' and ')}`)
}
await browser.close()
JS
seen=$(node run.mjs 2>&1)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
orphans 2, widows 2: lines by page 3 and 3
orphans 2, widows 4: lines by page 2 and 4
orphans 3, widows 3: lines by page 3 and 3
orphans 3, widows 4: lines by page 3 and 3
orphans 3, widows 6: lines by page 3 and 3
EXPECTED
