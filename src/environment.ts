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
