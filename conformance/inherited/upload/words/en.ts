/** What the cases of the upload of a file say in English. */
export const en = {
  'empty-untold':
    'Does not apply to this wire: nothing marks the end of its texts, so that those before and after an empty content cannot be told apart.',
  'client-said': 'The client said “{text}”, which is not what its turn is.',
  'wrong-name': 'The client asks to send “{name}”, which is not the name that was typed.',
  'wrong-name-expected': 'the name “{name}”',
  'sent-before-yes': 'The client sent its content before the server had accepted.',
  'sent-before-yes-expected': 'no content before the affirmative answer',
  'question-not-shown': 'The server asked whether to overwrite, and nothing more appeared on the client’s terminal.',
  'question-not-shown-expected': 'the question, so that the person can answer it',
  'answered-unasked': 'The client answered the question whether to overwrite by itself, before anything was typed.',
  'answered-unasked-expected': 'that it waits for what the person types',
  'wrong-choice': 'The person answered {typed}, and the client said the contrary.',
  'wrong-choice-expected': 'the answer of the person',
  'deleted-early': 'The client deleted “{name}” before the receipt had come.',
  'deleted-early-expected': 'that the file stays until the server has confirmed it',
  'not-deleted': 'The receipt has come, and {ms, number} ms later “{name}” is still in the client’s folder.',
  'not-deleted-expected': 'that the client deletes its file after the receipt',
  'deleted-anyway':
    'The client deleted or changed “{name}”, although {why, select, cancelled {the person did not want to overwrite} refused {the server refused it} other {the connection broke before the receipt}}.',
  'deleted-anyway-expected': 'that the file stays as it was',
  'sent-anyway':
    'The client sent its content, although {why, select, cancelled {the person did not want to overwrite} other {the server refused it}}.',
  'sent-anyway-expected': 'that nothing is sent',
  'content-came-different': 'What came is not the content of “{name}”.',
  'no-refusal': 'Does not apply to this wire: it has no refusal.',
  'half-answer': 'The client went on, or gave up, when only “{text}” of the answer had come.',
  'half-answer-expected': 'that it waits for the whole answer, however it is cut',
  'not-asked': 'The server already has “{name}”, and accepts the new one without asking.',
  'touched-before-answer':
    'The file “{name}” is no longer what it was, although the question whether to overwrite was not answered yet.',
  'touched-after-no': 'The file “{name}” is no longer what it was, although the answer was no.',
  'old-file-lost':
    'The client vanished before the new file was complete, and the old “{name}” is no longer what it was.',
  'receipt-too-early': 'The receipt came before the end of the content had been sent.',
  'receipt-late-expected': 'no receipt before the whole file has come',
  'receipt-before-file': 'The receipt has come, but “{name}” is not complete on the disk yet.',
  'half-file': 'After the client had vanished, the half file is still there: {place}.',
  'half-file-expected': 'no file under the final name before all of it has come',
  'long-file-shortened':
    'It takes its time to confirm each block: instead of 5 MB it was sent {bytes, plural, one {# byte} other {# bytes}}.',
  escaped: 'The file was written to {place}, outside the folder of the server.',
  'escaped-expected': 'a refusal, or the file inside the folder under the last part of its name',
  'pair-not-asked': '“{file}” existed already, and nobody asked the person whether to overwrite it.',
  'pair-touched-early': 'The server changed “{file}” before the person had answered.',
  'pair-asked-expected': 'a question whether “{file}” is to be overwritten, before anything is touched',
  'pair-file-lost':
    'The connection broke, and now nobody has the whole file “{file}”: the client deleted its own without a receipt.',
  'pair-confirmed-early':
    'The connection broke, the server does not have “{file}” whole, and yet confirmed it as always: the client deleted its own, and now nobody has it.',
  'pair-half-file':
    'The connection broke, and the server is left with “{file}” of {bytes, plural, one {# byte} other {# bytes}}, as if it were complete.',
  'pair-old-lost':
    'The connection broke before the new file had come, and “{file}”, the old one, is no longer what it was.',
  'pair-file-lost-expected': 'that the client keeps “{file}” until the server has confirmed it',
} as const
