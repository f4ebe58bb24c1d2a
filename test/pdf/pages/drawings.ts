import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeScratch, removeScratch } from '../../../src/files/scratch.js'

const COLOURS = { rot: [255, 0, 0], blau: [0, 0, 255], gruen: [0, 255, 0] } as const
export const NAMES = ['rot', 'blau', 'gruen'] as const
type Colour = keyof typeof COLOURS

/** A drawing that is all of one colour. */
export const drawing = (colour: Colour, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 ${height}"><rect width="210" height="${height}" fill="rgb(${COLOURS[colour]})"/></svg>`

/** Where on each page such a drawing is seen, in whole millimetres. */
export function findDrawings(bytes: Uint8Array) {
  const folder = makeScratch()
  const file = join(folder, 'a')
  writeFileSync(`${file}.pdf`, bytes)
  // A pixel is a millimetre; pages follow each other.
  const { stdout } = spawnSync(
    'pdftoppm',
    ['-scale-to-x', '210', '-scale-to-y', '297', '-aaVector', 'no', `${file}.pdf`],
    {
      maxBuffer: 1e9,
    },
  )
  removeScratch(folder)
  const [WIDTH, HEIGHT, HEAD] = [210, 297, 'P6\n210 297\n255\n'.length]
  const page = HEAD + WIDTH * HEIGHT * 3
  return Array.from({ length: stdout.length / page }, (_, index) => {
    const found = { colour: undefined as Colour | undefined, left: WIDTH, right: 0, top: HEIGHT, bottom: 0 }
    for (let pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
      const at = index * page + HEAD + pixel * 3
      const colour = NAMES.find((name) => COLOURS[name].every((part, i) => stdout[at + i] === part))
      if (!colour) continue
      const [x, y] = [pixel % WIDTH, Math.floor(pixel / WIDTH)]
      found.colour = colour
      found.left = Math.min(found.left, x)
      found.right = Math.max(found.right, x + 1)
      found.top = Math.min(found.top, y)
      found.bottom = Math.max(found.bottom, y + 1)
    }
    return found.colour ? found : undefined
  })
}
