import type { Engine } from '../../build/engine.js'
import { ablageOf } from '../../build/setting.js'
import type { Environment } from '../../environment.js'
import { drawAllNarrow } from '../../layout/charts/draw.js'
import { Meldungen } from '../../message.js'
import type { SetProgramm } from '../../writer.js'
import type { GuteSeiten } from './seiten.js'
import { withOrte } from './stellen.js'

/** Writes a document that was set for paper in another format; undefined where that cannot be done. */
export async function writeAs(
  format: 'docx' | 'html',
  gesetzt: SetProgramm,
  engine: Engine,
  environment: Environment,
): Promise<Uint8Array | string | undefined> {
  // The pages that are built at each change are paper.
  if (format === 'html') await drawAllNarrow(gesetzt.dokument, ablageOf(environment))
  const { ausgaben } = await engine.startWriters().write(gesetzt, new Meldungen(), { formate: [format] })
  return ausgaben[0]?.inhalt
}

/** The document of these pages, its elements with their lines in the sources. */
export function placedDocument({ gesetzt, computed }: GuteSeiten): SetProgramm {
  const { dokument, herkunft } = gesetzt
  const baum = withOrte(dokument.baum, herkunft, computed.programm)
  return { ...gesetzt, dokument: { ...dokument, baum } }
}
