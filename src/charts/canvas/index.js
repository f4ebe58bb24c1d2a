// Only the fonts of the design may ever be drawn: a system font would make the picture depend on the machine.
process.env.DISABLE_SYSTEM_FONTS_LOAD = '1'

const nodeCanvas = require('@napi-rs/canvas/node-canvas')
const { createCanvas: createNativeCanvas, SvgExportFlag } = require('@napi-rs/canvas')

/** An SVG canvas whose text leaves as outlines: it looks the same in every viewer, whatever fonts that viewer has. */
function createSvgCanvas(width, height) {
  const canvas = createNativeCanvas(width, height, SvgExportFlag.ConvertTextToPaths)
  canvas.toBuffer = () => canvas.getContent()
  return canvas
}

module.exports = {
  ...nodeCanvas,
  createCanvas: (width, height, type) =>
    type === 'svg' ? createSvgCanvas(width, height) : nodeCanvas.createCanvas(width, height, type),
}
