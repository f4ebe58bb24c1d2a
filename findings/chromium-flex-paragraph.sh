#!/usr/bin/env bash
# Chromium 147, tagged PDF (@sparticuz/chromium 147.0.0, puppeteer-core 24.43.1): a paragraph laid out as flex or grid box gets no P in the
# structure tree, its words hang on the section above, though it is exposed as a paragraph to scripts. `role="paragraph"` brings the P back.
# Headings and list items keep their tags in the same situation. Nothing is reported; validators are silent.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-audit --no-fund puppeteer-core@24.43.1 @sparticuz/chromium@147.0.0 pdfjs-dist@5.4.624 >/dev/null
cat > run.mjs <<'JS'
import chromium from '@sparticuz/chromium'
import puppeteer from 'puppeteer-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
const browser = await puppeteer.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: 'shell' })
const page = await browser.newPage()
const roles = (node) => (node.role ? [node.role] : []).concat((node.children ?? []).flatMap(roles))
async function tags(body) {
  await page.setContent(`<!doctype html><html lang="de"><title>T</title><body><main>${body}</main></body></html>`)
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ tagged: true })), verbosity: 0 }).promise
  return roles(await (await pdf.getPage(1)).getStructTree()).filter((role) => /^(P|H2|LI)$/.test(role)).join(' ') || '(none)'
}
console.log('block paragraph:      ', await tags('<p>Haus Hof</p>'))
console.log('flex paragraph:       ', await tags('<p style="display:flex">Haus Hof</p>'))
console.log('grid paragraph:       ', await tags('<p style="display:grid">Haus Hof</p>'))
console.log('flex, role=paragraph: ', await tags('<p role="paragraph" style="display:flex">Haus Hof</p>'))
console.log('flex heading:         ', await tags('<h2 style="display:flex">Haus Hof</h2>'))
await browser.close()
JS
seen=$(node run.mjs 2>/dev/null)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
block paragraph:       P
flex paragraph:        (none)
grid paragraph:        (none)
flex, role=paragraph:  P
flex heading:          H2
EXPECTED
