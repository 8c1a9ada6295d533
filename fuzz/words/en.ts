/** What the fuzzer says in English; `es.ts` says the same in Spanish. */
export const en = {
  'purpose-cut': 'Wherever the body of a request is cut, it is understood as if it had come whole.',
  'purpose-header-cut':
    'Wherever the length field of a request is cut, the request is understood as if it had come whole.',
  'purpose-join': 'However several requests are joined in segments, each of them is answered, in order.',
  'purpose-sequence': 'After every paint of a random sequence the board shows that paint and nothing else.',
  'purpose-model':
    'Whatever clients paint, in whatever order they take turns, everybody sees the same picture in the end.',
  'purpose-survival': 'Damaged messages and lengths that lie hurt no other client.',
  'got-malformed': 'What came is not JSON in UTF-8.',
  'got-other': 'What came is JSON, but no board of 50 rows of 50 cells.',
  'got-farewell': 'The server said goodbye instead.',
  'board-differs': 'A board came, but it shows something else.',
  'no-board': 'The server did not answer a plain `nuevo` with a board, so this could not be tried.',
  'no-second-board':
    'The server answered one plain `nuevo`, but not a second one on the same connection, so this could not be tried.',
  'one-life': 'This server accepts one client in its life and somebody else started it, so there is no second try.',
  'not-answered-whole': 'The server does not answer this message when it comes whole either.',
  'paints-unjudged': 'Cut paints could not be judged, because paints that come whole are not answered rightly either.',
  'cut-misunderstood':
    'A request of {bytes, plural, one {# byte} other {# bytes}} that arrived cut at {count, plural, one {byte} other {bytes}} {offsets} was not answered as it is when it comes whole. Bytes sent, a bar at each cut: {hex}.',
  'as-if-whole': 'the same board as when the request comes whole',
  'sent-in-pieces': 'The request as we sent it, in pieces',
  'cut-here': 'cut before byte {offset, number}: what stands before it was read first',
  'join-misunderstood':
    'Of {count, number} requests in one segment, {answered, plural, =0 {none was answered} one {one was answered} other {# were answered}}. Sent one after the other, every one is. Bytes sent, a bar between the requests: {hex}.',
  'join-wrong':
    '{count, number} requests in one segment were answered, but the last board is not the one that they paint. Bytes sent, a bar between the requests: {hex}.',
  'join-expected': '{count, plural, one {# board} other {# boards}}, the last with everything that was painted',
  'sent-joined': 'The requests as we sent them, in one segment',
  'join-here': 'here begins the next request',
  'boards-came': '{boards, plural, =0 {No board came.} one {One board came.} other {# boards came.}} {after}',
  'model-differs':
    'After {steps, plural, one {one paint} other {# paints}} by {clients, plural, one {one client} other {# clients}} the board is not what was painted: {painted}.',
  'cell-is': '[{y}][{x}] = {colour}',
  'no-final-board':
    'After {steps, plural, one {one paint} other {# paints}} {name} asked for the board and got none. Painted: {painted}.',
  'board-expected': 'a board that shows every paint and nothing else',
  'others-hurt':
    'After {name} sent damaged bytes and {ending, select, end {left} reset {broke the connection} other {stayed}}, another client that asked for the board got none. Damaged bytes: {hex}.',
  'others-expected': 'a board for every other client, as before',
  'nobody-accepted': 'The server accepts no connection any more.',
  'damaged-message': 'The damaged message as we sent it',
  unrepeatable:
    'An example broke while others ran at the same time, and the server could not be asked again, so nobody is accused.',
  'no-evidence':
    'None of {examples, number} examples could be shown to have reached the server in pieces, so nothing is proved.',
  'examples-with-evidence':
    '{withEvidence, number} of {examples, number} random examples demonstrably reached the server as intended (seed {seed}).',
  'counterexample-found':
    'Found at example {examples, number}, made smaller {shrinks, plural, one {once} other {# times}} (seed {seed}, path {path}){confirmed, select, true {; it broke again when it was run alone} other {; it could not be run again}}.',
  'spelling-plain': 'The server does not take every legal spelling of JSON, so only plain ones were used.',
  kept: 'The shortest example is kept beside the report: {file}.',
  'because-read': 'the server should have read this before the client goes on',
  'title-cut': 'A request cut at {offsets}',
  'title-join': 'Requests in one segment',
  'title-model': 'A sequence of paints',
  'title-survival': 'A damaged message',
} as const
