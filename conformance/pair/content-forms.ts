/** A content as it is, and in the forms in which programs send it: base64, hexadecimal digits, escaped in JSON. */
export function contentForms(content: Buffer): Buffer[] {
  const shifted = [0, 1, 2].map((from) => content.subarray(from).toString('base64'))
  const hex = content.toString('hex')
  const text = content.toString('utf8')
  const forms = [...shifted, hex, hex.toUpperCase(), escaped(text)].map((form) => Buffer.from(form))
  return [content, ...forms.filter((form) => form.length > 0 && !form.equals(content))]
}

/** As Python's `json.dumps` writes a text, without its quotes. */
function escaped(text: string): string {
  const ascii = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\u0080-\uffff]/g, ascii)
}
