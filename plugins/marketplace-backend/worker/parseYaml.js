// @ts-check
const { parentPort } = require('node:worker_threads');
const { documentsOf } = require('./documentsOf');
const { lineOf } = require('./lineOf');

// Parses YAML and JSON for the plugin, in a thread of its own: whatever a text does to
// the parser, the plugin goes on. The other side is src/ingest/formats/WorkerYamlParser.ts.

// An error for each of a million wrong characters must stay small.
Error.stackTraceLimit = 0;

/** What one message to the plugin holds at most: reading it must not block for long. */
const BATCH = { items: 200, characters: 256 * 1024 };

/**
 * @typedef {{ type: 'parse', text: string }
 *   | { type: 'next' }
 *   | { type: 'lineOf', source: string, path: string[] }} Request
 */

/** @type {ReturnType<typeof documentsOf> | undefined} */
let underway;

/** @param {Request} request */
function answer(request) {
  switch (request.type) {
    case 'parse':
      underway = documentsOf(request.text);
      return nextBatch();
    case 'next':
      return nextBatch();
    default:
      return { line: lineOf(request.source, request.path) };
  }
}

function nextBatch() {
  const documents = [];
  const problems = [];
  let characters = 0;
  while (
    documents.length + problems.length < BATCH.items &&
    characters < BATCH.characters
  ) {
    const { value, done } = underway?.next() ?? { done: true };
    if (done || !value) {
      underway = undefined;
      return { documents, problems, done: true };
    }
    if ('document' in value) {
      documents.push(value.document);
      characters += value.document.json.length;
    } else {
      problems.push(value.problem);
    }
  }
  return { documents, problems, done: false };
}

parentPort?.on('message', request => {
  try {
    parentPort?.postMessage(answer(request));
  } catch (cause) {
    underway = undefined;
    parentPort?.postMessage({ failure: String(cause) });
  }
});
parentPort?.postMessage({ ready: true });
