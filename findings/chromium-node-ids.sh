#!/usr/bin/env bash
# Chromium 147, tagged PDF (@sparticuz/chromium 147.0.0, puppeteer-core 24.43.1): elements of the tag tree that others point to bear ids that count on
# from tab to tab. The same page, printed in a second tab of the same browser, is another file, although no date in it differs; printed again
# in its own tab, or first of all in another browser, it has the ids that it had.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-audit --no-fund puppeteer-core@24.43.1 @sparticuz/chromium@147.0.0 @cantoo/pdf-lib@2.11.1 >/dev/null
cat > run.mjs <<'JS'
import chromium from '@sparticuz/chromium'
import puppeteer from 'puppeteer-core'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
const html = '<!doctype html><html lang="de"><title>T</title><table><tr><th>Jahr</th><th>Zahl</th></tr><tr><td>2023</td><td>7</td></tr></table>'
const launch = async () => puppeteer.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: 'shell' })
const idsOf = async (bytes) => {
  const { context } = await PDFDocument.load(bytes)
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.get(PDFName.of('ID')) ? [object.get(PDFName.of('ID')).decodeText()] : []))
    .sort()
}
const open = async (browser) => {
  const page = await browser.newPage()
  await page.setContent(html)
  return page
}
const [browser, other] = [await launch(), await launch()]
const page = await open(browser)
const [first, second] = [await idsOf(await page.pdf({ tagged: true })), await idsOf(await page.pdf({ tagged: true }))]
const third = await idsOf(await (await open(browser)).pdf({ tagged: true }))
const fourth = await idsOf(await (await open(other)).pdf({ tagged: true }))
console.log('ids in a file:', first.length)
console.log('the same ids, printed again in its tab:', first.join() === second.join())
console.log('the same ids, in another tab:', first.join() === third.join())
console.log('the same ids, in another browser:', first.join() === fourth.join())
await Promise.all([browser.close(), other.close()])
JS
seen=$(node run.mjs 2>&1)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
ids in a file: 2
the same ids, printed again in its tab: true
the same ids, in another tab: false
the same ids, in another browser: true
EXPECTED
