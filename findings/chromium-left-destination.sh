#!/usr/bin/env bash
# Chromium 147 (@sparticuz/chromium 147.0.0, puppeteer-core 24.43.1): an element that begins more than a few points left of the page area (a caption hung into the
# margin by a negative margin) is printed, but gets no named destination: a link to it inside the document leads nowhere, and nothing is said. One that begins within
# the page area, or hardly outside, has its destination, also where it is pushed beyond the right edge.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-audit --no-fund puppeteer-core@24.43.1 @sparticuz/chromium@147.0.0 @cantoo/pdf-lib@2.11.1 >/dev/null
cat > run.mjs <<'JS'
import chromium from '@sparticuz/chromium'
import puppeteer from 'puppeteer-core'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
const browser = await puppeteer.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: 'shell' })
const page = await browser.newPage()
for (const left of [0, 20, 320, -1, -2, -4, -8, -20]) {
  await page.setContent(`<!doctype html><html lang="de"><title>T</title><style>@page { size: 400pt 300pt; margin: 60pt } p { margin: 0; font: 12pt sans-serif }</style>
<p><a href="#ziel">Siehe Abbildung</a></p><p id="ziel" style="margin-left: ${left}pt">Abbildung</p>`)
  const doc = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))
  const dests = doc.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  console.log(`begins ${left} pt from the page area: ${dests?.has(PDFName.of('ziel')) ? 'destination' : 'none'}`)
}
await browser.close()
JS
seen=$(node run.mjs 2>&1)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
begins 0 pt from the page area: destination
begins 20 pt from the page area: destination
begins 320 pt from the page area: destination
begins -1 pt from the page area: destination
begins -2 pt from the page area: destination
begins -4 pt from the page area: destination
begins -8 pt from the page area: none
begins -20 pt from the page area: none
EXPECTED
