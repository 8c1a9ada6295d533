import { readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

/** What of esbuild is used here. */
interface Compiler {
  transformSync(text: string, options: Readonly<Record<string, string>>): { readonly code: string }
}

// tsx would compile every file, and its lines could not be counted exactly: here only the pages of the reports are
const compiler = createRequire(import.meta.resolve('tsx'))('esbuild') as Compiler

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const text = readFileSync(fileURLToPath(url), 'utf8')
    const { code } = compiler.transformSync(text, { loader: 'tsx', jsx: 'automatic', jsxImportSource: 'preact' })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
