#!/usr/bin/env bash
# Chromium 147, tagged PDF (@sparticuz/chromium 147.0.0, puppeteer-core 24.43.1): the letters of an SVG that is shown by <img> with an alternative
# text are written as text of the page, inside of the Figure. Whoever reads the page's text by tags or by position meets them as words that stand
# nowhere in the document; whoever listens gets the alternative text alone.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-audit --no-fund puppeteer-core@24.43.1 @sparticuz/chromium@147.0.0 pdfjs-dist@5.4.624 >/dev/null
cat > run.mjs <<'JS'
import chromium from '@sparticuz/chromium'
import puppeteer from 'puppeteer-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text x="5" y="20" font-size="14">Logo</text></svg>'
const browser = await puppeteer.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: 'shell' })
const page = await browser.newPage()
await page.setContent(
  `<!doctype html><html lang="de"><title>T</title><body><p>Davor</p><img alt="Ein Zeichen" src="data:image/svg+xml;base64,${btoa(svg)}"><p>Danach</p></body></html>`,
  { waitUntil: 'load' },
)
const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ tagged: true })), verbosity: 0 }).promise
const first = await pdf.getPage(1)
const words = new Map()
const open = []
for (const item of (await first.getTextContent({ includeMarkedContent: true })).items) {
  if ('str' in item) words.set(open.at(-1), (words.get(open.at(-1)) ?? '') + item.str)
  else if (item.type === 'endMarkedContent') open.pop()
  else open.push(item.id)
}
const show = (node, depth = 0) => {
  if (node.type === 'content') console.log(`${'  '.repeat(depth)}"${words.get(node.id) ?? ''}"`)
  else {
    if (/^(P|Figure)$/.test(node.role)) console.log(`${'  '.repeat(depth)}${node.role}${node.alt ? ` (${node.alt})` : ''}`)
    for (const child of node.children) show(child, depth + Number(/^(P|Figure)$/.test(node.role)))
  }
}
show(await first.getStructTree())
await browser.close()
JS
seen=$(node run.mjs 2>/dev/null)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
P
  "Davor"
Figure (Ein Zeichen)
  "Logo"
P
  "Danach"
EXPECTED
