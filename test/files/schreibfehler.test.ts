import { expect, test } from 'vitest'
import { sayWriteError } from '../../src/files/schreibfehler.js'

test('what keeps a file from being written is said in German; what is rare in the words of the system', () => {
  const withCode = (code: string) => Object.assign(new Error(`${code}: something, open '/a'`), { code })
  expect(sayWriteError(withCode('EACCES'))).toBe('es fehlt das Recht, dort zu schreiben')
  expect(sayWriteError(withCode('ENOSPC'))).toBe('der Datenträger ist voll')
  expect(sayWriteError(withCode('EXDEV'))).toBe("EXDEV: something, open '/a'")
  expect(sayWriteError('anderes')).toBe('anderes')
})
