#!/usr/bin/env bash
# @napi-rs/canvas 1.0.11 (Skia): drawImage(svg, 0, 0, width, height) paints a vector picture at the size that the SVG names and draws
# those pixels out, so that edges of a picture of 10 by 10 drawn over 100 by 100 are blurred as those of a photo would be; browsers
# paint it at the size drawn. Setting width and height of the Image makes edges sharp, but then the offset and the centring of the
# viewBox are lost. Sharp and in its place is what an SVG gives whose own attributes name the size that is wanted.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @napi-rs/canvas@1.0.11 >/dev/null
cat > run.mjs <<'JS'
import { createCanvas, loadImage } from '@napi-rs/canvas'
async function draw(name, size, { resized = false, box = '0 0 10 5', at = 2 } = {}) {
  const rect = `<rect x="${at}" y="${at}" width="2" height="2"/>`
  const picture = await loadImage(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${box}">${rect}</svg>`))
  if (resized) Object.assign(picture, { width: 100, height: 50 })
  const context = createCanvas(100, 50).getContext('2d')
  context.drawImage(picture, 0, 0, 100, 50)
  const alphas = [...context.getImageData(0, 0, 100, 50).data].filter((_, index) => index % 4 === 3)
  const count = (test) => alphas.filter(test).length
  console.log(`${name}:`, count((alpha) => alpha === 255), 'full,', count((alpha) => alpha > 0 && alpha < 255), 'partial, first', alphas.findIndex(Boolean) % 100)
}
await draw('drawn larger', 'width="10" height="5"')
await draw('image resized', 'width="10" height="5"', { resized: true })
await draw('image resized, square box', 'width="10" height="5"', { resized: true, box: '0 0 10 10' })
await draw('image resized, box elsewhere', 'width="10" height="5"', { resized: true, box: '-50 -50 10 10', at: -48 })
await draw('named larger', 'width="100" height="50"')
await draw('named larger, square box', 'width="100" height="50"', { box: '0 0 10 10' })
await draw('named larger, box elsewhere', 'width="100" height="50"', { box: '-50 -50 10 10', at: -48 })
JS
seen=$(node run.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
drawn larger: 100 full, 800 partial, first 15
image resized: 400 full, 0 partial, first 20
image resized, square box: 90 full, 20 partial, first 12
image resized, box elsewhere: 0 full, 0 partial, first -1
named larger: 400 full, 0 partial, first 20
named larger, square box: 100 full, 0 partial, first 35
named larger, box elsewhere: 100 full, 0 partial, first 35
EXPECTED
