import type { Diagramm } from '../../charts/diagramm.js'
import type { DrawingCache, DrawingStore } from '../../charts/drawing/vorrat.js'
import { organigramm } from '../../content/regeln.js'
import type { Meldungen, Ort, Regel } from '../../message.js'
import type { Dokument } from '../document/dokument.js'
import { is, walk } from '../document/tree.js'
import { setWatermark } from '../frame/watermark.js'
import * as regeln from '../regeln.js'
import type { DiagrammOrder } from './diagramm.js'
import type { OrganigrammOrder } from './organigramm.js'

/** A document and what it wants drawn. */
export interface DrawingTask {
  dokument: Dokument
  diagramme: readonly DiagrammOrder[]
  organigramme: readonly OrganigrammOrder[]
  /** Whether charts may lack their figures: a mark stands in their place. */
  draft: boolean
  /** What lies beneath the text of a draft, line by line; empty for what is none. */
  watermark: readonly string[]
  /** Keys of QR codes by the addresses that they lead to. */
  qrcodes: ReadonlyMap<string, string>
}

/**
 * Draws what a document asks for and puts it among its pictures. What cannot be drawn is reported at the block that asks for
 * it. Pictures of earlier runs are taken from `cacheFolder`; without it everything is drawn.
 * @param narrow whether charts are drawn for narrow screens, too; who writes no web page needs none
 */
export function drawPictures(
  auftrag: DrawingTask,
  meldungen: Meldungen,
  cacheFolder?: DrawingStore,
  narrow = true,
): Promise<void> {
  return createDrawingRun(auftrag, meldungen, cacheFolder, narrow)()
}

/** Draws charts by their keys, and all that is no chart; without keys, whatever has not been drawn before. */
export type DrawingRun = (nur?: ReadonlySet<string>) => Promise<void>

/** Does as `drawPictures`, but some charts before the others. */
export function createDrawingRun(
  auftrag: DrawingTask,
  meldungen: Meldungen,
  cacheFolder?: DrawingStore,
  narrow = true,
): DrawingRun {
  const { pictures, gestaltung } = auftrag.dokument
  const alone = gestaltung.seite.randspalte > 0 ? listBeside(auftrag.dokument) : new Set()
  let open = auftrag.diagramme
  let fetch: Promise<DrawingCache['fetch']> | undefined
  const drawDiagramm = async ({ key, diagramm, described }: DiagrammOrder, fetch: DrawingCache['fetch']) => {
    const { draft } = auftrag
    const { renderDiagramm } = await import('../../charts/drawing/render.js')
    await attempt(
      async () =>
        pictures.set(key, {
          art: 'diagramm',
          diagramm,
          ...(await fetch(['diagramm', diagramm], () => renderDiagramm(diagramm, gestaltung))),
          ...(narrow && (await drawNarrow(diagramm, gestaltung, fetch))),
          ...(alone.has(key) && (await drawWide(diagramm, gestaltung, fetch))),
        }),
      { regel: regeln.diagramm, ort: described, rat: OTHER_CHOICE, draft },
      meldungen,
      draft ? async () => pictures.set(key, { art: 'svg', ...(await drawPlaceholder(gestaltung)) }) : undefined,
    )
  }
  return async (nur) => {
    const isFirst = fetch === undefined
    fetch ??= openFetch(gestaltung, cacheFolder)
    const opened = await fetch
    const current = open.filter(({ key }) => nur?.has(key) ?? true)
    open = open.filter((one) => !current.includes(one))
    for (const one of current) await drawDiagramm(one, opened)
    if (isFirst) await drawOthers(auftrag, meldungen, opened)
  }
}

/** Draws what is no chart. */
async function drawOthers(
  { dokument, organigramme, qrcodes, watermark }: DrawingTask,
  meldungen: Meldungen,
  fetch: DrawingCache['fetch'],
): Promise<void> {
  const { pictures, gestaltung } = dokument
  if (watermark.length > 0) {
    const { renderWatermark } = await import('../../charts/wasserzeichen.js')
    const draw = () => renderWatermark(watermark, gestaltung)
    setWatermark(dokument, await fetch(['wasserzeichen', watermark], draw))
  }
  if (qrcodes.size > 0) {
    const { renderQrcode } = await import('../../charts/qrcode.js')
    for (const [target, key] of qrcodes) pictures.set(key, { art: 'svg', ...renderQrcode(target) })
  }
  if (organigramme.length > 0) {
    const { renderOrganigramm } = await import('../../charts/organigramm/render.js')
    for (const { key, top, ort } of organigramme)
      await attempt(
        async () =>
          pictures.set(key, {
            art: 'svg',
            ...(await fetch(['organigramm', top], () => renderOrganigramm(top, gestaltung))),
          }),
        { regel: organigramm, ort, rat: 'Namen kürzen, Ebenen weglassen oder auf mehrere Organigramme verteilen.' },
        meldungen,
      )
  }
}

/** Draws for narrow screens what was left out when a document was drawn for paper alone. */
export async function drawAllNarrow({ pictures, gestaltung }: Dokument, cacheFolder?: DrawingStore): Promise<void> {
  const fetch = await openFetch(gestaltung, cacheFolder)
  for (const [key, picture] of pictures)
    if (picture.art === 'diagramm' && !picture.schmal)
      pictures.set(key, { ...picture, ...(await drawNarrow(picture.diagramm, gestaltung, fetch)) })
}

/** A chart laid out for half the width, if it is not so already. */
async function drawNarrow(diagramm: Diagramm, gestaltung: Dokument['gestaltung'], fetch: DrawingCache['fetch']) {
  if (diagramm.form === 'halb') return {}
  const { renderDiagramm } = await import('../../charts/drawing/render.js')
  return { schmal: await fetch(['schmal', diagramm], () => renderDiagramm(diagramm, gestaltung, 'halb')) }
}

/** Keys of the charts with text beside them, which is below them where paper has a column for captions. */
function listBeside({ baum }: Dokument): ReadonlySet<unknown> {
  const rows = [...walk(baum)].filter((element) => is(element, 'div.neben'))
  const inner = rows.flatMap((row) => [...walk({ type: 'root', children: [row] })])
  return new Set(
    inner.flatMap(({ properties }) => (properties.dataGrafik === undefined ? [] : [properties.dataGrafik])),
  )
}

/** A chart for half the width laid out for that of the text. */
async function drawWide(diagramm: Diagramm, gestaltung: Dokument['gestaltung'], fetch: DrawingCache['fetch']) {
  if (diagramm.form !== 'halb') return {}
  const { renderDiagramm } = await import('../../charts/drawing/render.js')
  return { satzbreit: await fetch(['satzbreit', diagramm], () => renderDiagramm(diagramm, gestaltung, 'voll')) }
}

/** Reports the charts that `drawPictures` could not draw because of their values, without drawing anything. */
export async function checkDiagramme(
  { diagramme, draft }: Pick<DrawingTask, 'diagramme' | 'draft'>,
  meldungen: Meldungen,
): Promise<void> {
  const { checkDiagramm } = await import('../../charts/pruefung.js')
  for (const { diagramm, described } of diagramme)
    await attempt(
      async () => checkDiagramm(diagramm),
      { regel: regeln.diagramm, ort: described, rat: OTHER_CHOICE, draft },
      meldungen,
    )
}

const OTHER_CHOICE = 'Andere Zeilen oder Spalten wählen oder eine andere Art von Diagramm.'

/** What a draft shows where a chart cannot be drawn yet. */
async function drawPlaceholder(gestaltung: Dokument['gestaltung']) {
  const { renderOrganigramm } = await import('../../charts/organigramm/render.js')
  return renderOrganigramm({ name: 'Diagramm folgt', zusatz: 'Es fehlen Werte', art: 'stab', darunter: [] }, gestaltung)
}

async function openFetch(
  gestaltung: Dokument['gestaltung'],
  cacheFolder: DrawingStore | undefined,
): Promise<DrawingCache['fetch']> {
  if (!cacheFolder) return (_, draw) => draw()
  const { openDrawingCache } = await import('../../charts/drawing/vorrat.js')
  return openDrawingCache(cacheFolder, gestaltung).fetch
}

async function attempt(
  draw: () => Promise<unknown>,
  { regel, ort, rat, draft = false }: { regel: Regel; ort: Ort; rat: string; draft?: boolean },
  meldungen: Meldungen,
  instead?: () => Promise<unknown>,
): Promise<void> {
  const { ChartError } = await import('../../charts/diagrammfehler.js')
  try {
    await draw()
  } catch (fehler) {
    if (!(fehler instanceof ChartError)) throw fehler
    meldungen.melde(regel, ort, fehler.message, rat, draft ? 'hinweis' : undefined)
    await instead?.()
  }
}
