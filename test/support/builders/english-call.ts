import type { CallInput } from '../../../libs/calls/src/index.js';
import { aCall, callOf2011 } from './call.js';

const english = (en: string) => ({ en });

/** The 2011 call with texts of its own wherever a call can have some, all of them in English and in nothing else. */
export const aCallInEnglish = () => aCall(inEnglish(callOf2011()));

const inEnglish = (call: CallInput): CallInput => ({
  ...call,
  title: english('A call for those who help'),
  deadlineWording: 'By the end of 30 April 2011',
  guidelines: { programme: english('What the fund is for.\n\n## What it is not for\n\n- The rest') },
  windows: call.windows.map((window) => ({
    ...window,
    title: english('The window of the call'),
    rubric: {
      ...window.rubric,
      criteria: window.rubric.criteria.map((criterion, index) =>
        index === 0
          ? { ...criterion, title: english('What it is about'), guidance: english('Is it what they need?') }
          : criterion,
      ),
    },
    form: {
      documents: [{ document: 'letter_of_the_board', required: false, title: english('A letter of the board') }],
      sections: [{ name: 'ours', title: english('What the call asks') }],
      questions: [
        {
          ...{ name: 'whom', section: 'ours', kind: 'text', required: false, limit: 200 },
          ...{ label: english('Which of the groups are you with?'), hint: english('Not by the name') },
        },
        {
          ...{ name: 'which', section: 'ours', kind: 'choice', required: false, options: ['one', 'two'] },
          ...{
            label: english('Which is it?'),
            optionLabels: { one: english('The first'), two: english('The second') },
          },
        },
        {
          ...{ name: 'plan', section: 'ours', kind: 'table', required: false, limit: 3 },
          ...{ label: english('What is the plan?'), columns: [english('What is done'), english('When it is done')] },
        },
      ],
    },
  })),
});
