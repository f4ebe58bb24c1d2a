/** Marks for text on a terminal; without colour each hands its text back unchanged. */
export interface Colours {
  fehler(text: string): string
  warnung(text: string): string
  hinweis(text: string): string
  gut(text: string): string
  leise(text: string): string
  fett(text: string): string
}

const CODES = {
  fehler: [1, 31],
  warnung: [1, 33],
  hinweis: [1, 36],
  gut: [1, 32],
  leise: [2],
  fett: [1],
} as const satisfies Record<keyof Colours, readonly number[]>

function mark(an: boolean, codes: readonly number[]): (text: string) => string {
  return an ? (text) => `\x1b[${codes.join(';')}m${text}\x1b[0m` : (text) => text
}

export function farben(an: boolean): Colours {
  return {
    fehler: mark(an, CODES.fehler),
    warnung: mark(an, CODES.warnung),
    hinweis: mark(an, CODES.hinweis),
    gut: mark(an, CODES.gut),
    leise: mark(an, CODES.leise),
    fett: mark(an, CODES.fett),
  }
}

/** Whether a stream gets colour: NO_COLOR says no, FORCE_COLOR yes, else a terminal that can show it. */
export function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTerminal && env.TERM !== 'dumb'
}
