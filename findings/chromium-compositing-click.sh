#!/usr/bin/env bash
# Chromium 147 (@sparticuz/chromium 147.0.0, puppeteer-core 24.43.1): a headless shell started with --disable-threaded-compositing, which spares a third of the work
# of loading and printing, prints and takes keys as ever, but a press of the mouse reaches no page; nothing fails, whoever waits for what follows waits in vain.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-audit --no-fund puppeteer-core@24.43.1 @sparticuz/chromium@147.0.0 >/dev/null
cat > run.mjs <<'JS'
import chromium from '@sparticuz/chromium'
import puppeteer from 'puppeteer-core'
const args = ['--no-sandbox', '--disable-gpu']
for (const flags of [[], ['--disable-threaded-compositing']]) {
  const browser = await puppeteer.launch({ executablePath: await chromium.executablePath(), args: [...args, ...flags], headless: 'shell' })
  const page = await browser.newPage()
  await page.setContent('<!doctype html><html lang="de"><title>T</title><input id="i"><button onclick="document.title = \'pressed\'">Weiter</button>')
  const printed = (await page.pdf()).length > 0
  await page.focus('#i')
  await page.keyboard.type('abc')
  // Never answered, so not awaited for long.
  await Promise.race([page.click('button'), new Promise((go) => setTimeout(go, 3000))])
  const state = await page.evaluate(() => `keys ${document.querySelector('#i').value}, mouse ${document.title}`)
  console.log(flags.join(' ') || 'no flag', '| printed', printed, '|', state)
  browser.process()?.kill('SIGKILL')
}
process.exit(0)
JS
seen=$(node run.mjs 2>&1)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
no flag | printed true | keys abc, mouse pressed
--disable-threaded-compositing | printed true | keys abc, mouse T
EXPECTED
