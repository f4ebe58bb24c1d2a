#!/usr/bin/env bash
# Chromium 147 (@sparticuz/chromium 147.0.0, puppeteer-core 24.43.1) knows neither `string-set` nor running elements, so that a margin box seems to say the same on
# all pages of a kind. But it prints counter(page, NAME) in the counter style that the document defines, and a fixed style may have whole texts for its symbols:
# one for each page, in any language, as real text of the PDF. Beyond the last symbol the fallback style is printed.
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
await page.setContent(`<!doctype html><html lang="de"><title>T</title><style>
@counter-style chapters { system: fixed 1; symbols: "Vorwort" "Wer wir sind" "Wer wir sind"; suffix: "" }
@page { size: 300pt 260pt; margin: 40pt; @top-left { content: string(chapter) } @top-right { content: counter(page, chapters) } }
h1 { string-set: chapter content() } p { break-after: page }</style>
<h1>Vorwort</h1><p>one</p><h1>Wer wir sind</h1><p>two</p><p>three</p><p>four</p>`)
const pdf = await getDocument({ data: await page.pdf({ preferCSSPageSize: true }), verbosity: 0 }).promise
for (let n = 1; n <= 4; n++) {
  const { items } = await (await pdf.getPage(n)).getTextContent()
  console.log(`page ${n}: ${items.filter(({ transform }) => transform[5] > 225).map(({ str }) => str).join('').trim()}`)
}
await browser.close()
JS
seen=$(node run.mjs 2>&1)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
page 1: Vorwort
page 2: Wer wir sind
page 3: Wer wir sind
page 4: 4
EXPECTED
