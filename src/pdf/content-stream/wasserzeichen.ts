import { PDFArray, type PDFDocument, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import type { Dokument } from '../../layout/document/dokument.js'
import { STEIGUNG, wasserzeichenOf } from '../../layout/frame/wasserzeichen.js'
import { packStream } from '../file/structure-tree.js'

const POINTS_PER_PX = 0.75
const CONTENTS = PDFName.of('Contents')

/**
 * Lays the mark of a draft beneath all that is painted on each page: paths in one colour, an artifact (ISO 32000-1, 14.8.2.2.2), so
 * that no reader of the text meets it. Nothing for a document that is no draft.
 */
export function layWasserzeichen(pdf: PDFDocument, dokument: Dokument): void {
  const grafik = wasserzeichenOf(dokument)
  if (!grafik) return
  const pfade = pathsOf(grafik.svg)
  // Pages of one size share what is painted on them.
  const gemalt = new Map<string, PDFRef>()
  for (const seite of pdf.getPages()) {
    const { width, height } = seite.getSize()
    const mass = `${width} ${height}`
    const strom =
      gemalt.get(mass) ??
      pdf.context.register(
        packStream(pdf.context.obj({}), Buffer.from(paint(pfade, matrixOf(grafik, seite)), 'latin1')),
      )
    gemalt.set(mass, strom)
    const inhalt = seite.node.get(CONTENTS)
    const bisher = inhalt instanceof PDFArray ? inhalt.asArray() : inhalt ? [inhalt] : []
    seite.node.set(CONTENTS, pdf.context.obj([strom, ...bisher]))
  }
}

/** Where the picture lies: its middle on that of the page, turned, in points. */
function matrixOf({ breite, hoehe }: { breite: number; hoehe: number }, seite: PDFPage): number[] {
  const bogen = (STEIGUNG * Math.PI) / 180
  const [a, b] = [POINTS_PER_PX * Math.cos(bogen), POINTS_PER_PX * Math.sin(bogen)]
  // The picture's y points downwards.
  const [c, d] = [b, -a]
  const { width, height } = seite.getSize()
  return [a, b, c, d, width / 2 - (a * breite + c * hoehe) / 2, height / 2 - (b * breite + d * hoehe) / 2]
}

interface Flaechenumriss {
  farbe: string
  umriss: string
}

function paint(pfade: readonly Flaechenumriss[], matrix: readonly number[]): string {
  return [
    '/Artifact <</Type/Pagination/Subtype/Watermark>>BDC',
    'q',
    `${matrix.map(short).join(' ')} cm`,
    ...pfade.map(({ farbe, umriss }) => `${channels(farbe)} rg\n${umriss}\nf`),
    'Q',
    'EMC\n',
  ].join('\n')
}

/** The filled paths of a picture of outlines. */
function pathsOf(svg: string): Flaechenumriss[] {
  return [...svg.matchAll(/<path\b[^>]*>/g)].map(([tag]) => ({
    farbe: /\bfill="([^"]*)"/.exec(tag)?.[1] ?? '',
    umriss: outline(/\bd="([^"]*)"/.exec(tag)?.[1] ?? ''),
  }))
}

/** Steps of a path as the canvas writes it, all from the origin: in PDF, curves have two points that pull at them (8.5.2.2). */
function outline(d: string): string {
  const zeilen: string[] = []
  let [x, y] = [0, 0]
  for (const [, art = '', angaben = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const werte = (angaben.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
    if (art === 'Z') zeilen.push('h')
    else if (art === 'H' || art === 'V') {
      for (const wert of werte) {
        if (art === 'H') x = wert
        else y = wert
        zeilen.push(`${short(x)} ${short(y)} l`)
      }
    } else {
      const anzahl = { M: 2, L: 2, Q: 4, C: 6 }[art]
      if (!anzahl) throw new Error(`Der Umriss des Wasserzeichens hat einen Schritt „${art}“`)
      for (let i = 0; i + anzahl <= werte.length; i += anzahl) {
        const punkte = art === 'Q' ? raise([x, y], werte.slice(i, i + 4)) : werte.slice(i, i + anzahl)
        ;[x = 0, y = 0] = punkte.slice(-2)
        const operator = { M: i === 0 ? 'm' : 'l', L: 'l' }[art] ?? 'c'
        zeilen.push(`${punkte.map(short).join(' ')} ${operator}`)
      }
    }
  }
  return zeilen.join('\n')
}

/** A curve with one point that pulls, as one with two. */
function raise([x0, y0]: readonly [number, number], [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): number[] {
  const near = (von: number, zu: number) => von + (2 / 3) * (zu - von)
  return [near(x0, x1), near(y0, y1), near(x2, x1), near(y2, y1), x2, y2]
}

const short = (zahl: number): string => String(Number(zahl.toFixed(4)))

function channels(farbe: string): string {
  const zahl = Number.parseInt(farbe.slice(1), 16)
  return [16, 8, 0].map((stelle) => short(((zahl >> stelle) & 255) / 255)).join(' ')
}
