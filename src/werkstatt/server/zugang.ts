import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What a request must show: the token of this run in its path, and that it comes from our own page on this machine. */
export interface Zugang {
  port: number
  token: string
}

/**
 * Nothing but our own scripts, styles and data; pictures and fonts also from within the document. The editor makes a style sheet
 * of its own, which tells by the token that it is ours.
 */
const richtlinie = (token: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${token}'`,
    // The editor sets the width of a tab by an attribute.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The document as a web page brings its own styles and pictures, runs nothing, and stands in our page only. */
const RICHTLINIE_DOKUMENT = [
  'sandbox allow-same-origin',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "frame-ancestors 'self'",
].join('; ')

/** The path behind the token; undefined where the request is not for us, or may be somebody else's. */
export function pathOf({ url = '', headers }: IncomingMessage, { port, token }: Zugang): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!headers.host || !hosts.includes(headers.host)) return undefined
  // A page of another origin names it when it asks for anything but a plain look.
  if (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`)) return undefined
  if (headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site') return undefined
  const [, first = '', ...rest] = url.split('?')[0]?.split('/') ?? []
  return isSame(first, token) ? rest.join('/') : undefined
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Headers of every answer. */
export function protect(response: ServerResponse, art: { token: string } | 'dokument'): void {
  response.setHeader('Content-Security-Policy', art === 'dokument' ? RICHTLINIE_DOKUMENT : richtlinie(art.token))
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cache-Control', 'no-store')
}
