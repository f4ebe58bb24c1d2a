/**
 * What amip is to reach in speed, in one table. Whole processes in turn; the floor is Debian's chromium-headless-shell that prints the
 * plain HTML of the same document once, tagged. Wall is time by the clock, CPU that of a process and of all that it starts.
 * node bench/run.mjs ziele [--runden n] [--nur 1,2,…] [--gegen folder of an older checkout]
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeScratch } from '../src/files/scratch.ts'
import { PAKET } from '../src/root.ts'
import { createDokument, writeHtml, writeProgramm } from './ziele/dokument.mjs'
import { measureWarm } from './ziele/warm.ts'

const { values } = parseArgs({
  options: {
    runden: { type: 'string', default: '7' },
    nur: { type: 'string', default: '' },
    gegen: { type: 'string', default: '' },
  },
})
const runden = Number(values.runden)
const nur = values.nur.split(',').filter(Boolean).map(Number)
const wanted = (...zeilen) => nur.length === 0 || zeilen.some((zeile) => nur.includes(zeile))
const VIELE = 50
const KAPITEL = { klein: 7, gross: 71 }

const folder = makeScratch()
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/**
 * Runs a command, tells how long it took, and adopts what it leaves behind (prctl PR_SET_CHILD_SUBREAPER), as Chromium does with its own
 * processes, so that their work counts as well. Perl, because every Debian has it and Node can call no system call.
 */
const ZEITNEHMER = `use Time::HiRes 'time';
syscall(shift, 36, 1, 0, 0, 0) == 0 or die "prctl: $!";
my $file = shift; my $begin = time; my $status = system(@ARGV); my $wall = time - $begin;
1 while wait() > 0;
my (undef, undef, $user, $system) = times;
open(my $out, '>', $file); print $out "$wall ", $user + $system; close $out;
exit($status >> 8 || $status & 127)`
const PRCTL = { x64: '157', arm64: '167' }[process.arch] ?? ''

/** Runs a command; wall and CPU in seconds. */
function measure(command) {
  const zeiten = join(folder, 'zeiten')
  const { status, stdout, stderr } = spawnSync('perl', ['-e', ZEITNEHMER, PRCTL, zeiten, ...command], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}\n${stdout}${stderr}`)
  const [wall, cpu] = readFileSync(zeiten, 'utf8').split(' ').map(Number)
  return { wall, cpu }
}

const median = (werte) => [...werte].sort((a, b) => a - b)[Math.floor(werte.length / 2)]

/** Medians of commands that take turns; the first turn does not count. `before` is done before each, and not timed. */
function inTurn(aufgaben) {
  const namen = Object.keys(aufgaben)
  const zeiten = Object.fromEntries(namen.map((name) => [name, []]))
  for (let runde = 0; runde <= runden; runde++)
    for (const name of namen) {
      const { before, command } = aufgaben[name]
      before?.()
      const zeit = measure(command)
      if (runde > 0) zeiten[name].push(zeit)
    }
  return Object.fromEntries(
    namen.map((name) => [
      name,
      { wall: median(zeiten[name].map(({ wall }) => wall)), cpu: median(zeiten[name].map(({ cpu }) => cpu)) },
    ]),
  )
}

const zeilen = []
function row(nummer, was, ist, ziel) {
  zeilen.push({ nummer, was, ist, ziel })
  console.log(`${String(nummer).padStart(2)}  ${was.padEnd(64)}${ist.padStart(22)}   ≤ ${ziel}`)
}
const mal = (wert) => `${wert.toFixed(2)} ×`

const node = (checkout, ...args) => [process.execPath, join(checkout, 'bin/amip.mjs'), ...args]
const build = (id, out, ...args) => ({
  command: node(PAKET, 'build', ...[id].flat(), '--out', join(folder, out), ...args),
})
const floorOf = (html) => ({
  command: [
    'chromium-headless-shell',
    '--headless',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    `--print-to-pdf=${join(folder, 'boden.pdf')}`,
    `file://${join(folder, html)}`,
  ],
})
const hasFloor = spawnSync('chromium-headless-shell', ['--version']).status === 0

for (const [id, kapitel] of Object.entries(KAPITEL)) {
  const dokument = createDokument(2022, kapitel)
  writeProgramm(dokument, folder, id)
  writeHtml(dokument, join(folder, `${id}.html`))
}
console.log(
  `${runden} rounds, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}, Node ${process.version}, in ${folder}`,
)

if (!hasFloor)
  console.log(
    '    1 to 4 are not measured: there is no chromium-headless-shell (Debian: apt install chromium-headless-shell)',
  )
else {
  if (wanted(1, 2, 3)) {
    const { boden, alle, pdf, word } = inTurn({
      boden: floorOf('klein.html'),
      alle: build('klein', 'alle', '--frisch'),
      pdf: build('klein', 'pdf', '--frisch', '--format', 'pdf'),
      word: build('klein', 'word', '--frisch', '--format', 'docx'),
    })
    console.log(`    floor ${boden.wall.toFixed(2)} s, CPU ${boden.cpu.toFixed(2)} s`)
    row(
      1,
      '24 pages, cold, all three: wall / CPU against the floor',
      `${mal(alle.wall / boden.wall)} / ${mal(alle.cpu / boden.cpu)}`,
      '3.5 × / 5 ×',
    )
    row(2, 'the same, PDF alone', mal(pdf.wall / boden.wall), '2.2 ×')
    row(3, 'the same, Word alone', mal(word.wall / boden.wall), '2.5 ×')
  }
  if (wanted(4)) {
    const { boden, alle } = inTurn({ boden: floorOf('gross.html'), alle: build('gross', 'alle', '--frisch') })
    console.log(`    floor ${boden.wall.toFixed(2)} s, CPU ${boden.cpu.toFixed(2)} s`)
    row(4, 'some 220 pages, all three', mal(alle.wall / boden.wall), '3 ×')
  }
}

if (wanted(5, 6, 7)) {
  const namen = Array.from({ length: VIELE }, (_, index) => `viele-${String(index).padStart(2, '0')}`)
  for (const [index, id] of namen.entries()) writeProgramm(createDokument(index, KAPITEL.klein), folder, id)
  const eines = namen[7]
  const abschnitt = join(folder, 'content', eines, 'abschnitte/k3.md')
  let fassung = 0
  const change = () => appendFileSync(abschnitt, `\nEine Ergänzung, die ${'sehr '.repeat(++fassung % 4)}kurz ist.\n`)
  const { neu, unveraendert, geaendert, allein, frueher } = inTurn({
    ...(values.gegen &&
      wanted(5) && {
        frueher: { command: node(values.gegen, 'build', ...namen, '--out', join(folder, 'frueher')) },
      }),
    neu: build(namen, 'viele', '--frisch'),
    unveraendert: build(namen, 'viele'),
    geaendert: { ...build(namen, 'viele'), before: change },
    allein: build(eines, 'eines', '--frisch'),
  })
  if (frueher) row(5, `${VIELE} programmes, against ${values.gegen}`, mal(neu.wall / frueher.wall), '0.45 ×')
  else console.log('    5 is not measured: name an older checkout with --gegen')
  row(6, `${VIELE} unchanged, against building them`, `${(unveraendert.wall / neu.wall).toFixed(4)} ×`, '0.01 ×')
  row(7, `1 of ${VIELE} changed, against that one alone`, mal(geaendert.wall / allein.wall), '1.2 ×')
}

if (wanted(8)) {
  const { gebaut, druck } = await measureWarm(folder, 'klein', runden)
  row(8, 'PDF after a changed section, warm, against a print of its HTML', mal(median(gebaut) / median(druck)), '2 ×')
}
writeFileSync(join(PAKET, 'node_modules/.cache/ziele.json'), `${JSON.stringify(zeilen, null, 1)}\n`)
