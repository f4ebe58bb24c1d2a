/** What a run knows of its surroundings. The command hands it in once; nothing else asks the process or the clock. */
export interface Environment {
  /** Environment variables. */
  env: NodeJS.ProcessEnv
  platform: NodeJS.Platform
  arch: string
  now(): Date
}

/** The surroundings of the running process. */
export function processEnvironment(): Environment {
  const { env, platform, arch } = process
  return { env, platform, arch, now: () => new Date() }
}

/**
 * The day (ISO) that SOURCE_DATE_EPOCH names in seconds, by which builds are made reproducible (reproducible-builds.org);
 * undefined where it is not set.
 */
export function epochDay({ env: { SOURCE_DATE_EPOCH = '' } }: Pick<Environment, 'env'>): string | undefined {
  return /^\d+$/.test(SOURCE_DATE_EPOCH) ? isoDay(new Date(Number(SOURCE_DATE_EPOCH) * 1000)) : undefined
}

/** The day of a moment, ISO, in UTC. */
export function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

/**
 * Something outside the content is missing (a browser, a font, a place to write). It ends the command with exit code 3.
 * `message` says what is missing, `hinweis` what to do about it; both are German.
 */
export class UmgebungsFehler extends Error {
  readonly hinweis: string

  constructor(message: string, hinweis: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UmgebungsFehler'
    this.hinweis = hinweis
  }
}
