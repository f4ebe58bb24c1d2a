/** The command line itself is wrong: exit code 2. German, with what to do instead. */
export class GebrauchsFehler extends Error {
  readonly hinweis: string

  constructor(message: string, hinweis: string) {
    super(message)
    this.name = 'GebrauchsFehler'
    this.hinweis = hinweis
  }
}
