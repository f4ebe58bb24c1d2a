#!/usr/bin/env bash
# Chromium 147 (@sparticuz/chromium 147.0.0, puppeteer-core 24.43.1): where lines are set closer than the box of their font is high, a link in the first
# line of a page gets two annotations: its own, and one of a few points in height at the foot of the page before, where nothing of the link is painted.
# Whoever asks by annotations on which page a link stands is told two. With wider lines, or in the second line of a page, it has one.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-audit --no-fund puppeteer-core@24.43.1 @sparticuz/chromium@147.0.0 @cantoo/pdf-lib@2.11.1 >/dev/null
cat > run.mjs <<'JS'
import chromium from '@sparticuz/chromium'
import puppeteer from 'puppeteer-core'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
const browser = await puppeteer.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: 'shell' })
const page = await browser.newPage()
const print = async (before, leading) => {
  // Text of 18 pt; the link stands in the paragraph behind `before` lines.
  const lines = Array.from({ length: before }, (_, i) => `<p>Zeile ${i + 1}</p>`).join('')
  await page.setContent(`<!doctype html><html lang="de"><title>T</title><style>@page { size: 300pt 260pt; margin: 30pt }
p { margin: 0; font: 18pt/${leading}pt sans-serif }</style>${lines}<p>Siehe <a href="https://example.org/">die Quelle</a>.</p>`)
  const doc = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))
  return doc.getPages().map((one) => {
    const annots = one.node.Annots()
    const heights = (annots?.asArray() ?? []).map((ref) => {
      const [, y1, , y2] = doc.context.lookup(ref).lookup(PDFName.of('Rect')).asArray().map((n) => n.asNumber())
      return Math.abs(y2 - y1)
    })
    return heights.map((height) => (height < 5 ? 'sliver' : 'link')).join('+') || '-'
  })
}
console.log('first line of page 2, 18 pt on 18 pt:', (await print(10, 18)).join(' | '))
console.log('second line of page 2, 18 pt on 18 pt:', (await print(11, 18)).join(' | '))
console.log('first line of page 2, 18 pt on 25 pt:', (await print(8, 25)).join(' | '))
await browser.close()
JS
seen=$(node run.mjs 2>&1)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
first line of page 2, 18 pt on 18 pt: sliver | link
second line of page 2, 18 pt on 18 pt: - | link
first line of page 2, 18 pt on 25 pt: - | link
EXPECTED
