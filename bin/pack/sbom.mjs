// The bill of materials of what ships, in the form of CycloneDX 1.6: the same list as LIZENZEN.txt, for programs. It bears no time and no
// number of its own, so that the same packages give the same file.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} name @param {string} version */
function purlOf(name, version) {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`
}

/**
 * @param {string} root
 * @param {readonly import('./licences.mjs').Fremdpaket[]} list
 */
export function formatSbom(root, list) {
  /** @type {{ name: string, version: string, license: string }} */
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const self = purlOf(name, version)
  const components = list.map((one) => {
    const purl = purlOf(one.name, one.version)
    return {
      type: 'library',
      'bom-ref': purl,
      name: one.name,
      version: one.version,
      ...(one.integrity && { hashes: [hashOf(one.integrity)] }),
      ...(one.licence && { licenses: [{ expression: one.licence }] }),
      purl,
      properties: [{ name: 'amip:woher', value: one.how }],
    }
  })
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': self,
        name,
        version,
        licenses: [{ license: { id: license } }],
        purl: self,
      },
    },
    components,
    dependencies: [{ ref: self, dependsOn: components.map((component) => component['bom-ref']) }],
  }
  return `${JSON.stringify(bom, null, 2)}\n`
}

/** npm's "sha512-…" in base 64. @param {string} integrity */
function hashOf(integrity) {
  const [, alg = '', content = ''] = /^sha(\d+)-([^ ]+)/.exec(integrity) ?? []
  return { alg: `SHA-${alg}`, content: Buffer.from(content, 'base64').toString('hex') }
}
