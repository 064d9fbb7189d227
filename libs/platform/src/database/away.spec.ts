import { databaseIsAway } from './away.js';

const failure = (facts: object) => Object.assign(new Error('…'), facts);

test.each([
  ['nobody listens there', failure({ code: 'ECONNREFUSED' })],
  ['it is starting', failure({ code: '57P03' })],
  ['it was stopped under a statement', failure({ driverError: failure({ code: '57P01' }) })],
  ['the connection broke', failure({ driverError: new Error('Connection terminated unexpectedly') })],
  ['all connections are taken', failure({ code: '53300' })],
  ['the connection is lost, says its protocol', failure({ driverError: failure({ code: '08006' }) })],
])('it is away: %s', (_, error) => expect(databaseIsAway(error)).toBe(true));

test.each([
  ['a constraint', failure({ driverError: failure({ code: '23514', constraint: 'ledger_balanced' }) })],
  ['a right that is missing', failure({ driverError: failure({ code: '42501' }) })],
  ['a mistake of ours', new TypeError('undefined is not a function')],
  ['nothing', undefined],
  ['a text', 'ECONNREFUSED'],
])('it is not away: %s', (_, error) => expect(databaseIsAway(error)).toBe(false));
