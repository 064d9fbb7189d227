import { faultInRankInput, rank, readRankInput } from '#selection/domain';
import { runWithJsonFile, type Streams } from './json-file-command.js';
import { writerTo } from './writer.js';

const help = `Usage: sgf rank --input input.json > ranking.json

Ranks reviewed applications and proposes whom the envelope can carry. Means are compared exactly, never rounded;
ties go to the better mean of each criterion in turn, the smaller request, the earlier submission, the id.

Options:
  --input <file>  the rubric, the envelope, the applications and their reviews
  -h, --help      this page

Input (one object in a file; weights sum to 100, a score goes from 0 to its weight with at most one decimal):
  { "rubric": { "criteria": [{ "name": "relevance", "weight": 30 }, { "name": "design", "weight": 70 }],
                "minimumTotal": "60", "minimumByCriterion": { "relevance": "15" },
                "reviewsRequired": 1, "spreadLimit": "20" },
    "envelope": { "amount": "750000.00", "currency": "USD" },
    "fill": "first_fit",
    "applications": [{ "id": "A-001", "requested": "75000.00", "regionalGroup": "African Group",
                       "submittedAt": "2011-04-29T10:00:00Z" }],
    "reviews": [{ "application": "A-001", "reviewer": "R-1", "scores": { "relevance": "25", "design": "50.5" } },
                { "application": "A-001", "reviewer": "R-2", "recused": true }] }
With "fill": "strict" the first application that does not fit closes the door for all after it; with "first_fit"
smaller ones behind it may still fit.

Answer (one line on standard output):
  { "ranking": [{ "id": "A-001", "rank": 1, "total": "75.50", "reviews": 1, "spread": "0.00", "flags": [],
                  "proposal": "selected" }],
    "selected": ["A-001"], "reserved": [], "spent": "75000.00", "left": "675000.00",
    "byRegionalGroup": { "African Group": { "applications": 1, "selected": 1, "amount": "75000.00" } } }

Exit status: 0 the ranking was written; 2 the input or the options are wrong (then nothing is written to standard
output, and standard error says where and why).
`;

/** `sgf rank`: answers one input with one ranking. Gives the exit status that `help` explains. */
export const run = (argv: readonly string[], io: Streams): Promise<number> =>
  runWithJsonFile({ name: 'rank', option: 'input', help, faultIn: faultInRankInput, work: writeRanking }, argv, io);

async function writeRanking(input: unknown, { stdout }: Streams): Promise<number> {
  await writerTo(stdout)(`${JSON.stringify(rank(readRankInput(input)))}\n`);
  return 0;
}
