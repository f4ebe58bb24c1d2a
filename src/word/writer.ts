import type { Meldungen, Ort } from '../message.js'
import type { Writer } from '../writer.js'
import { designKeyOf } from './pruefen/design-key.js'
import type { WordFinding } from './pruefen/pruefen.js'
import { wordLesbarkeit, wordStruktur, wordvorlageStil } from './regeln.js'
import { sourceLinesOf } from './source-marks.js'
import { startWordThread } from './thread.js'
import type { TemplateFile } from './wordvorlage/read.js'

/** Starts the thread that writes Word files; `vorlage` is an office's own template, in place of the design's styles and pages. */
export function startWordWriter({
  template,
  signal,
}: {
  template?: TemplateFile | undefined
  signal?: AbortSignal | undefined
}): Writer {
  const thread = startWordThread(signal)
  return {
    name: 'Word',
    async write({ dokument, ort, herkunft }, meldungen, course) {
      const lines = sourceLinesOf(dokument.baum, herkunft, ort)
      const written = thread.write({ dokument, lines, template })
      course?.onWaiting?.()
      const { bytes, missing, findings } = await written
      reportFindings(findings, ort, template && { datei: template.file, zeile: 1, spalte: 1 }, meldungen)
      if (findings.some(({ kind }) => kind === 'aufbau')) return undefined
      if (template && missing.length > 0)
        meldungen.melde(
          wordvorlageStil,
          { datei: template.file, zeile: 1, spalte: 1 },
          `Der Vorlagendatei fehlen Formatvorlagen, die „${dokument.id}“ braucht: ${missing.join(', ')}.`,
          'Sie kommen aus der Gestaltung; wer sie in der Vorlage unter diesen Namen anlegt, bestimmt ihr Aussehen selbst.',
        )
      return { content: bytes }
    },
    async close() {
      await thread.close()
    },
  }
}

/** What the rules found, rule by rule: faults of the file at the design, looks at who decides on them. */
function reportFindings(
  findings: readonly WordFinding[],
  gestaltung: Ort,
  style: Ort | undefined,
  meldungen: Meldungen,
): void {
  for (const [index, first] of findings.entries()) {
    const same = findings.filter(({ regel }) => regel === first.regel)
    if (findings.findIndex(({ regel }) => regel === first.regel) < index) continue
    if (first.kind === 'aufbau')
      meldungen.melde(
        wordStruktur,
        gestaltung,
        `Die Word-Datei wird nicht geschrieben: ${first.text}${same.length > 1 ? ` (und ${same.length - 1} weitere)` : ''}`,
        'Vorlagen der Gestaltung und Alternativtexte prüfen; sonst bitte melden.',
      )
    else
      meldungen.melde(
        wordLesbarkeit,
        style ?? gestaltung,
        // Each of them is mended by itself.
        `Die Word-Datei: ${same.map((one) => describeLook(one, style === undefined)).join(' ')}`,
        style ? 'In der Word-Vorlage die Formatvorlage ändern.' : ADVICE,
      )
  }
}

const ADVICE =
  'In gestaltung.yaml ändern, was in Klammern steht; für Word allein geht es unter wordstile, je Formatvorlage: { farbe: … }.'

function describeLook({ text, style }: WordFinding, ofDesign: boolean): string {
  const said = text.replace(/\.$/, '')
  return style !== undefined && ofDesign ? `${said} (${designKeyOf(style)}).` : `${said}.`
}
