// Builds everything the browser and the printed papers need into one directory of classes:
//
//   static/assets/   motcua.css, motcua.js, typefaces and pictures, and version.txt, which pages add to their addresses
//   fonts/           whole typefaces for PDF papers
//
// Does nothing when neither the lock file nor a source has changed.  node src/build/assets.mjs target/classes

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const sources = join(root, 'src/main/assets')
const modules = join(root, 'node_modules')
const require = createRequire(join(root, 'package.json'))
const classes = resolve(process.argv[2] ?? join(root, 'target/classes'))
const assets = join(classes, 'static/assets')
const fonts = join(classes, 'fonts')

const webFont = '@fontsource/be-vietnam-pro'
const scripts = ['latin', 'latin-ext', 'vietnamese']
const weights = [400, 700]
const paperFonts = {
  'Tinos-Regular.ttf': '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  'Tinos-Italic.ttf': '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'Tinos-Bold.ttf': '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  'Tinos-BoldItalic.ttf': '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  'BeVietnamPro-Regular.ttf': '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  'BeVietnamPro-Bold.ttf': '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
  'BIZUDPGothic-Regular.ttf': '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  'BIZUDPGothic-Bold.ttf': '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'
}
const licences = {
  'govuk-frontend (MIT)': 'src/main/assets/licences/govuk-frontend.txt',
  'htmx (0BSD)': 'node_modules/htmx.org/LICENSE',
  'Be Vietnam Pro (SIL OFL 1.1)': 'node_modules/@fontsource/be-vietnam-pro/LICENSE',
  'Tinos (SIL OFL 1.1)': 'node_modules/@expo-google-fonts/tinos/LICENSE_FONT',
  'BIZ UDPGothic (SIL OFL 1.1)': 'node_modules/@expo-google-fonts/biz-udpgothic/LICENSE_FONT'
}

const hash = (...contents) => contents.reduce((sum, content) => sum.update(content), createHash('sha256')).digest('hex')
const walk = directory => readdirSync(directory, { withFileTypes: true })
  .sort((a, b) => (a.name < b.name ? -1 : 1))
  .flatMap(entry => entry.isDirectory() ? walk(join(directory, entry.name)) : [join(directory, entry.name)])

const lock = hash(readFileSync(join(root, 'package-lock.json')), readFileSync(join(root, 'package.json')))
const stamp = hash(lock, readFileSync(fileURLToPath(import.meta.url)), ...walk(sources).flatMap(file => [file.slice(root.length), readFileSync(file)]))
const stampFile = join(dirname(classes), 'assets.stamp')
const versionFile = join(assets, 'version.txt')

if (existsSync(stampFile) && existsSync(versionFile) && readFileSync(stampFile, 'utf8') === stamp) {
  process.exit(0)
}
install()
rmSync(assets, { recursive: true, force: true })
rmSync(fonts, { recursive: true, force: true })
mkdirSync(assets, { recursive: true })
mkdirSync(fonts, { recursive: true })

const sums = []
for (const file of walk(join(sources, 'img'))) {
  publish(basename(file), readFileSync(file))
}
const css = fontFaces() + style('main.scss')
publish('motcua.css', css)
publish('motcua.js', script('main.js'))
publish('licences.txt', Object.entries(licences)
  .map(([name, file]) => `${name}\n${'='.repeat(name.length)}\n\n${readFileSync(join(root, file), 'utf8').trim()}\n`)
  .join('\n\n'))
for (const [name, file] of Object.entries(paperFonts)) {
  copyFileSync(join(modules, file), join(fonts, name))
}
writeFileSync(versionFile, hash(...sums.sort()).slice(0, 12))
writeFileSync(stampFile, stamp)
console.log(`assets: ${sums.length} files for the browser, ${Object.keys(paperFonts).length} typefaces for papers`)

function install() {
  const installed = join(modules, '.motcua-lock')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) {
    return
  }
  console.log('assets: fetching the pinned packages with npm ci')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], { cwd: root, stdio: 'inherit' })
  if (npm.error) {
    throw new Error('npm was not found: install Node.js 20 or newer with npm (Debian: apt-get install nodejs npm)', { cause: npm.error })
  }
  if (npm.status !== 0) {
    throw new Error('npm ci failed: see its message above')
  }
  writeFileSync(installed, lock)
}

function publish(name, content) {
  writeFileSync(join(assets, name), content)
  sums.push(`${name} ${hash(content)}`)
}

function fontFaces() {
  const ranges = JSON.parse(readFileSync(join(modules, webFont, 'unicode.json'), 'utf8'))
  return weights.flatMap(weight => scripts.map(written => {
    const name = `be-vietnam-pro-${written}-${weight}-normal.woff2`
    const font = readFileSync(join(modules, webFont, 'files', name))
    publish(name, font)
    return `@font-face{font-family:"Be Vietnam Pro";font-style:normal;font-weight:${weight};font-display:swap;`
      + `src:url("${name}?v=${hash(font).slice(0, 12)}") format("woff2");unicode-range:${ranges[written]}}`
  })).join('')
}

function style(entry) {
  const sass = require('sass')
  return sass.compile(join(sources, 'scss', entry), { style: 'compressed', loadPaths: [modules], quietDeps: true, charset: false }).css
}

function script(entry) {
  const esbuild = require('esbuild')
  const built = esbuild.buildSync({
    entryPoints: [join(sources, 'js', entry)],
    nodePaths: [modules],
    bundle: true,
    minify: true,
    charset: 'utf8',
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning'
  })
  return built.outputFiles[0].contents
}
