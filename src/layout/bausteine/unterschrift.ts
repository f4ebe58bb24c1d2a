import type { Bausteinsatz } from './bausteinsatz.js'

/** Who signs; `felder` are the lines to sign on, with what is filled in already and their names. None in the plain form. */
export function setUnterschrift({ attribut, block }: Bausteinsatz): object {
  const angaben = Object.fromEntries(
    ['gruss', 'ort', 'datum', 'name', 'funktion'].map((name) => [name, attribut(name)]),
  )
  const { ort, datum, name, funktion } = angaben
  const felder = [
    { eintrag: [ort, datum].filter(Boolean).join(', '), feld: ort ? 'Ort, Datum' : 'Datum' },
    { eintrag: name, feld: funktion },
  ]
  return { ...angaben, felder: block.attributes?.form === 'felder' ? felder : [] }
}
