import type { BausteinSetting } from './baustein-setting.js'

/** Who signs; `fields` are the lines to sign on, with what is filled in already and their names. None in the plain form. */
export function setUnterschrift({ attribute, block }: BausteinSetting): object {
  const attributes = Object.fromEntries(
    ['gruss', 'ort', 'datum', 'name', 'funktion'].map((name) => [name, attribute(name)]),
  )
  const { ort, datum: date, name, funktion: position } = attributes
  const fields = [
    { eintrag: [ort, date].filter(Boolean).join(', '), feld: ort ? 'Ort, Datum' : 'Datum' },
    { eintrag: name, feld: position },
  ]
  return { ...attributes, felder: block.attributes?.form === 'felder' ? fields : [] }
}
