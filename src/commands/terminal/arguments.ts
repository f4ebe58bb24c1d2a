import { parseArgs } from 'node:util'
import { naechster } from '../../nearest.js'
import { GebrauchsFehler } from './usage.js'

/** The options that a command knows: `schalter` stands alone, `wert` is followed by a value. */
export type Optionen = Record<string, 'schalter' | 'wert'>

export interface Argumente {
  /** What is not an option: names of programmes. */
  namen: string[]
  /** Switches that were given. */
  schalter: Set<string>
  /** Values by option; the last one counts. */
  werte: Map<string, string>
}

function unknownOption(rawName: string, optionen: Optionen, hilfe: string): GebrauchsFehler {
  const known = [...Object.keys(optionen).map((name) => `--${name}`), '--help']
  const near = rawName.startsWith('--') ? naechster(rawName, known) : undefined
  return new GebrauchsFehler(
    `Die Option „${rawName}“ gibt es nicht.`,
    near === undefined ? `„${hilfe}“ zeigt alle Optionen.` : `Meinten Sie „${near}“? „${hilfe}“ zeigt alle Optionen.`,
  )
}

/**
 * Splits the arguments of a command. The splitting is Node's own, the messages are ours.
 * @param hilfe the call that shows the command's help, for messages
 * @throws GebrauchsFehler on an unknown option, a missing or a superfluous value
 */
export function parseArguments(argv: readonly string[], optionen: Optionen, hilfe: string): Argumente {
  const options = Object.fromEntries(
    Object.entries(optionen).map(([name, kind]) => [name, { type: kind === 'wert' ? 'string' : 'boolean' } as const]),
  )
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true })
  const found: Argumente = { namen: [], schalter: new Set(), werte: new Map() }
  for (const token of tokens) {
    if (token.kind === 'positional') found.namen.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    const kind = Object.hasOwn(optionen, name) && rawName.startsWith('--') ? optionen[name] : undefined
    if (kind === undefined) throw unknownOption(rawName, optionen, hilfe)
    if (kind === 'schalter') {
      if (value !== undefined) {
        throw new GebrauchsFehler(
          `Die Option „${rawName}“ steht für sich und nimmt keinen Wert.`,
          `Schreiben Sie nur „${rawName}“.`,
        )
      }
      found.schalter.add(name)
      continue
    }
    // An option right after is more likely a forgotten value than a value; `--out=-x` still says the latter.
    if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('-'))) {
      throw new GebrauchsFehler(
        `Der Option „${rawName}“ fehlt ihr Wert.`,
        `„${hilfe}“ zeigt, wie sie geschrieben wird.`,
      )
    }
    found.werte.set(name, value)
  }
  return found
}
