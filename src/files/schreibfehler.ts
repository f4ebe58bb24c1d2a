/** Why the system did not let a file be written, by its code; German, as the end of a sentence in brackets. */
const GRUENDE: Record<string, string> = {
  EACCES: 'es fehlt das Recht, dort zu schreiben',
  EPERM: 'es fehlt das Recht, dort zu schreiben',
  ENOSPC: 'der Datenträger ist voll',
  EDQUOT: 'der zugeteilte Platz ist voll',
  EROFS: 'der Datenträger ist schreibgeschützt',
  EBUSY: 'die Datei ist in einem anderen Programm geöffnet',
  ENOTDIR: 'statt eines Ordners liegt dort eine Datei',
  EEXIST: 'statt eines Ordners liegt dort eine Datei',
  EISDIR: 'statt einer Datei liegt dort ein Ordner',
  ENAMETOOLONG: 'Name oder Pfad sind zu lang',
}

/** What writing failed of, as people say it; the system's own words where it is something rare. */
export function sayWriteError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return GRUENDE[code] ?? (error instanceof Error ? error.message : String(error))
}
