import { expect, test } from 'vitest'
import { UmgebungsFehler } from '../../src/environment.js'
import { openWerkstatt } from '../../src/werkstatt/oeffnen.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner, programmYaml } from '../werkstatt.js'

test('without a browser that sets the pages the reason is told, and the Werkstatt stays open', async () => {
  const wurzel = arbeitsordner({
    'content/p/programm.yaml': programmYaml(),
    'content/p/abschnitte/eins.md': '# Eins\n\nEin Satz.\n',
  })
  const unbehandelt: unknown[] = []
  const note = (grund: unknown) => unbehandelt.push(grund)
  process.on('unhandledRejection', note)
  try {
    let tell: (fehler: unknown) => void = () => undefined
    const gesagt = new Promise<unknown>((resolve) => {
      tell = resolve
    })
    const offen = await openWerkstatt({
      wurzel,
      programm: 'p',
      environment: mitschrift(wurzel),
      browser: '/nichts/da',
      nurLesen: true,
      signal: new AbortController().signal,
      onFehler: (fehler) => tell(fehler),
    })
    const fehler = await gesagt
    expect(fehler).toBeInstanceOf(UmgebungsFehler)
    expect((fehler as UmgebungsFehler).message).toContain('„/nichts/da“ ist nicht da')
    expect((await fetch(offen.adresse)).status).toBe(200)
    await offen.close()
    expect(unbehandelt).toEqual([])
  } finally {
    process.off('unhandledRejection', note)
  }
})
