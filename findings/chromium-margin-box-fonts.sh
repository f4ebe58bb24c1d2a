#!/usr/bin/env bash
# Chromium 147 (@sparticuz/chromium 147.0.0, puppeteer-core 24.43.1): a font that only margin boxes of @page use belongs to no text of the document, so that
# `document.fonts.ready` is fulfilled without it. The print lays the boxes out, asks for the font and does not wait for it, although puppeteer waits for fonts before it
# prints: the first PDF has another font at the head of its pages, and nobody says so. The second print of the same page is right.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-audit --no-fund \
  puppeteer-core@24.43.1 @sparticuz/chromium@147.0.0 pdfjs-dist@5.6.205 @fontsource/source-sans-3@5.2.9 >/dev/null
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import puppeteer from 'puppeteer-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
const font = readFileSync('node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2').toString('base64')
const browser = await puppeteer.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: 'shell' })
const page = await browser.newPage()
await page.setContent(`<!doctype html><html lang="de"><title>T</title><style>
@font-face { font-family: Head; src: url(data:font/woff2;base64,${font}) }
@page { size: 300pt 260pt; margin: 40pt; @top-left { content: "Haushalt"; font: 12pt Head, serif } }</style><p>Text`)
const status = () => page.evaluate(() => document.fonts.ready.then(() => [...document.fonts][0].status))
console.log(`fonts are ready, this one is ${await status()}`)
for (const which of ['first', 'second']) {
  const pdf = await getDocument({ data: await page.pdf({ preferCSSPageSize: true, waitForFonts: true }), verbosity: 0 }).promise
  const printed = await pdf.getPage(1)
  await printed.getOperatorList()
  const { items } = await printed.getTextContent()
  const { fontName } = items.find(({ str }) => str === 'Haushalt')
  console.log(`${which} print: ${/SourceSans/.test(printed.commonObjs.get(fontName).name) ? 'the font of the head' : 'another font'}, afterwards it is ${await status()}`)
}
await browser.close()
JS
seen=$(node run.mjs 2>&1)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
fonts are ready, this one is unloaded
first print: another font, afterwards it is loaded
second print: the font of the head, afterwards it is loaded
EXPECTED
