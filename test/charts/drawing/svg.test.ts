import { expect, it } from 'vitest'
import { finishSvg } from '../../../src/charts/drawing/svg.js'

const raw = (id: string, width = 50) => `<?xml version="1.0" encoding="utf-8" ?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="100">
	<clipPath id="${id}">
		<rect width="${width}" height="50"/>
	</clipPath>
	<g clip-path="url(#${id})" transform="matrix(0.12345 0 0 1 0 0)">
		<path d="M1.23456 -2.0001L3 4"/>
	</g>
</svg>`

it('setzt viewBox und kürzt Längen, aber keine Matrix', () => {
  const svg = finishSvg(raw('cl_3'), 300, 100)
  expect(
    svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100" viewBox="0 0 300 100"><clipPath'),
  ).toBe(true)
  expect(svg).toContain('d="M1.23 -2.00L3 4"')
  expect(svg).toContain('matrix(0.12345 0 0 1 0 0)')
})

it('benennt Kennungen nach dem Inhalt, nicht nach der Zählung des Prozesses', () => {
  expect(finishSvg(raw('cl_3'), 300, 100)).toBe(finishSvg(raw('cl_77'), 300, 100))
  const [one, other] = [raw('cl_3'), raw('cl_3', 60)].map(
    (svg) => finishSvg(svg, 300, 100).match(/url\(#(d[0-9a-f]{10}-0)\)/)?.[1],
  )
  expect(one).toBeDefined()
  expect(one).not.toBe(other)
})

it('lässt ein leeres Bild gültig', () => {
  expect(finishSvg('<svg xmlns="x" width="1" height="1"/>', 1, 1)).toMatch(/^<svg [^>]+><\/svg>$/)
})
