import { shortened, visible, visibleLine } from '../text/visible.ts'

/** How many characters of one text are shown. */
const mostCharacters = 1500

/** Text that Markdown shows as it is: nothing in it can become markup, a list, a link, a mention or a cell. */
export function plain(text: string): string {
  return visibleLine(shortened(text, mostCharacters))
    .trim()
    .replace(/[\\`*_{}[\]<>|~&#!$]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(/@/g, '@\u2060')
    .replace(/#(?=\d)/g, '#\u2060')
}

/** Text inside an HTML element, where Markdown is not read. */
export function html(text: string): string {
  return visibleLine(shortened(text, mostCharacters))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/@/g, '@\u2060')
}

/** A code span whose fence is longer than any run of backticks inside. */
export function code(text: string): string {
  const shown = visibleLine(shortened(text, mostCharacters))
  const fence = '`'.repeat(longestRun(shown) + 1)
  return `${fence} ${shown} ${fence}`
}

/** Lines of code in a block whose fence is longer than any run of backticks inside. */
export function codeBlock(text: string): readonly string[] {
  const shown = visible(shortened(text, mostCharacters))
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1))
  return [fence, ...shown.split('\n'), fence]
}

/** A part that opens on a click; its body is Markdown. */
export function details(summary: string, body: readonly string[]): readonly string[] {
  return ['<details>', `<summary>${html(summary)}</summary>`, '', ...body, '', '</details>', '']
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
}
