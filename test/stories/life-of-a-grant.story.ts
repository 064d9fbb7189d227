import { afterAll, beforeAll, describe } from '@jest/globals';
import { Life } from './life-of-a-grant.life.js';
import { theOffice } from './life-of-a-grant.office.js';
import { theApplying } from './life-of-a-grant.applying.js';
import { theJudging } from './life-of-a-grant.judging.js';
import { theAwarding } from './life-of-a-grant.awarding.js';
import { thePaying } from './life-of-a-grant.paying.js';
import { theCall } from './life-of-a-grant.call.js';

// One grant of the rules of 2011, carried wholly through HTTP by people at browsers and by their scripts. Each chapter goes
// on where the one before it ended.
describe('the life of a grant', () => {
  const life = new Life();
  beforeAll(() => life.begin());
  afterAll(() => life.end());

  describe('the office', () => theOffice(life));
  describe('the call', () => theCall(life));
  describe('an application', () => theApplying(life));
  describe('the fund', () => theJudging(life));
  describe('an award', () => theAwarding(life));
  describe('the money', () => thePaying(life));
});
