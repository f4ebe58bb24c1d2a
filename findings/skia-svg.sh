#!/usr/bin/env bash
# @napi-rs/canvas 1.0.11 (Skia): an SVG picture whose colours stand in a <style> element is drawn black, without an error, though the
# same colour as attribute or style attribute is heeded; and a width in millimetres is taken at 90 pixels to the inch, where CSS has 96
# (100 mm are 354 pixels instead of 378). Logos out of drawing programs have both.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @napi-rs/canvas@1.0.11 >/dev/null
cat > run.mjs <<'JS'
import { createCanvas, loadImage } from '@napi-rs/canvas'
const svg = (inner, size = 'width="20" height="20"') => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inner}</svg>`)
async function colour(inner) {
  const context = createCanvas(20, 20).getContext('2d')
  context.drawImage(await loadImage(svg(inner)), 0, 0)
  return context.getImageData(10, 10, 1, 1).data.join(' ')
}
console.log('attribute:', await colour('<rect width="20" height="20" fill="#c00000"/>'))
console.log('style attribute:', await colour('<rect width="20" height="20" style="fill:#c00000"/>'))
console.log('style element:', await colour('<style>.a{fill:#c00000}</style><rect width="20" height="20" class="a"/>'))
const { width } = await loadImage(svg('<rect width="9" height="9"/>', 'width="100mm" height="20mm"'))
console.log('100 mm:', width)
JS
seen=$(node run.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
attribute: 192 0 0 255
style attribute: 192 0 0 255
style element: 0 0 0 255
100 mm: 354
EXPECTED
