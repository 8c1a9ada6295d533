import type { Text } from '../../conformance/model/text.ts'

/** A number with as many decimals, with the comma or the point that each language writes. */
export function decimalText(value: number, digits: number): Text {
  const en = value.toFixed(digits)
  return { es: en.replace('.', ','), en }
}

/** Milliseconds: a tenth counts only where there are few of them. */
export function millisecondsText(ms: number): Text {
  return decimalText(ms, ms < 10 ? 1 : 0)
}

/** How long something took, with its unit. */
export function durationText(ms: number): Text {
  const { es, en } = ms < 1000 ? millisecondsText(ms) : decimalText(ms / 1000, 1)
  const unit = ms < 1000 ? 'ms' : 's'
  return { es: `${es} ${unit}`, en: `${en} ${unit}` }
}

/** Points as a person writes them: without decimals where there are none. */
export function pointsText(points: number): Text {
  const { es, en } = decimalText(points, 2)
  const short = (text: string): string => text.replace(/[.,]?0+$/, '')
  return Number.isInteger(points) ? { es: String(points), en: String(points) } : { es: short(es), en: short(en) }
}
