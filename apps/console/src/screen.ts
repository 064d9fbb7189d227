import {
  faultInFacts,
  faultInTerms,
  readTerms,
  screen,
  type Facts,
  type Finding,
  type Screening,
  type Terms,
} from '#calls/domain';
import type { Fault } from '#kernel';
import { inWords } from './fault-words.js';
import { notJson, runWithJsonFile, type Streams } from './json-file-command.js';
import { linesOf, type Line } from './lines.js';
import { writerTo } from './writer.js';

const help = `Usage: sgf screen --terms terms.json < applications.jsonl > answers.jsonl

Screens applications against the terms of a call: what the fund's rules say of each, and every reason why not.
Reads one application per line (JSON) on standard input and writes one answer per line on standard output, in
the same order. It streams: a million lines need no more memory than ten.

Options:
  --terms <file>  the terms: a version and the chosen criteria with their params
  -h, --help      this page

Terms (one object in a file):
  { "version": "2011", "criteria": [
    { "criterion": "yearly_cap", "params": { "amount": "25000.00", "currency": "USD" } },
    { "criterion": "duration", "params": { "minMonths": 1, "maxMonths": 36 } } ] }

An application (one line; only the facts that the terms read must be there):
  { "id": "A-001", "project": { "months": 24, "currency": "USD", "requestedByYear": ["25000.00", "25000.01"] } }

Its answer (one line):
  { "id": "A-001", "outcome": "not_eligible", "findings": [
    { "criterion": "yearly_cap", "verdict": "not_met",
      "reasons": [{ "code": "over_yearly_cap", "year": 2, "excess": "0.01" }] },
    { "criterion": "duration", "verdict": "met", "reasons": [] } ] }
The outcome is eligible, not_eligible or needs_judgement: some criteria only a person can find met.

A line that cannot be read is answered by where and why, and the next line follows:
  { "id": "A-002", "error": { "pointer": "/project/months", "message": "missing, expected a whole number, 1 or more" } }

Exit status: 0 every line was screened; 1 at least one line was wrong; 2 the terms or the options are wrong
(then nothing is written to standard output, and standard error says where and why).
`;

/** `sgf screen`: answers each application on standard input. Gives the exit status that `help` explains. */
export const run = (argv: readonly string[], io: Streams): Promise<number> =>
  runWithJsonFile({ name: 'screen', option: 'terms', help, faultIn: faultInTerms, work: screenLines }, argv, io);

async function screenLines(document: unknown, { stdin, stdout }: Streams): Promise<number> {
  const terms = readTerms(document);
  const write = writerTo(stdout);
  let status = 0;
  for await (const lines of linesOf(stdin)) {
    let answers = '';
    for (const line of lines) {
      if (line?.trim() === '') continue;
      const { answer, wrong } = answerTo(line, terms);
      if (wrong) status = 1;
      answers += `${answer}\n`;
    }
    if (!(await write(answers))) break;
  }
  return status;
}

function answerTo(line: Line, terms: Terms): { readonly answer: string; readonly wrong: boolean } {
  const json = parsed(line);
  const fault = json instanceof NotJson ? json.fault : faultInFacts(terms, json);
  if (fault) return { answer: JSON.stringify(wrongAnswer(fault, json)), wrong: true };
  return { answer: written(screen(terms, json as Facts)), wrong: false };
}

/** The id is told wherever it can be read. */
function wrongAnswer(fault: Fault, json: unknown): unknown {
  const id = fault.pointer === '' || fault.pointer === '/id' ? null : (json as Facts).id;
  return { id, error: { pointer: fault.pointer, message: inWords(fault) } };
}

// By hand: JSON.stringify would take longer than the judging. Codes and names of details need no escaping.
const written = ({ id, outcome, findings }: Screening): string =>
  `{"id":${JSON.stringify(id)},"outcome":"${outcome}","findings":[${findings.map(writtenFinding).join()}]}`;

const writtenFinding = ({ criterion, verdict, reasons }: Finding): string =>
  `{"criterion":"${criterion}","verdict":"${verdict}","reasons":[${reasons.map(writtenReason).join()}]}`;

function writtenReason({ code, params }: Finding['reasons'][number]): string {
  let details = '';
  for (const name in params) details += `,"${name}":${JSON.stringify(params[name])}`;
  return `{"code":"${code}"${details}}`;
}

/** Nothing that JSON can hold. */
class NotJson {
  constructor(readonly fault: Fault) {}
}

function parsed(line: Line): unknown {
  if (line === undefined) return new NotJson(notJson('bytes that are not UTF-8'));
  try {
    return JSON.parse(line);
  } catch (error) {
    return new NotJson(notJson(error));
  }
}
